/// A full school on one server: many classes at once, each living page a client of its own.
///
/// Words: moment, lateness, heavy session. In: the built product, started as a process of its own with its
/// own database. Out: how late pictures arrive, how long a deed takes, what it costs. Speaks to the server
/// only as browsers do. May import: the JDK, and Playwright for the one that looks at the page itself.
@NullMarked
package learningfactory.benchmarks.load;

import org.jspecify.annotations.NullMarked;
