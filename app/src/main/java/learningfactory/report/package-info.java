/// What a person or a program reads after a run: tables, JSON documents, one HTML page.
///
/// Words: ISO 22400-2 through the figures. In: [learningfactory.report.Result]s. Out: text, JSON, HTML.
/// May import: everything left of it; starts no plant.
@NullMarked
package learningfactory.report;

import org.jspecify.annotations.NullMarked;
