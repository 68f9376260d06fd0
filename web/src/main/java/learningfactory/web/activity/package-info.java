/// Courses, visits, projects, needs and money, over HTTP.
///
/// Words: those of `activity`, `network` (needs) and `ledger`. In: requests of people who have signed in.
/// Out: JSON and files for spreadsheets. Who may see and do what is asked of
/// [learningfactory.web.door.Reach]. May import: web.door, web.live and all to their left.
@NullMarked
package learningfactory.web.activity;

import org.jspecify.annotations.NullMarked;
