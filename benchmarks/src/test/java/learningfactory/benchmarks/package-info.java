/// Every contender simulates the same thing, and the table says what was measured.
package learningfactory.benchmarks;
