/// What people do in the hall to learn: courses, visits, projects and trainings, their dates, and who takes
/// part.
///
/// Words: activity (the template), occurrence (one dated time of it), roll, participation, waiting list,
/// rotation, head count. In: requests and the moment now, as data. Out: occurrences, rolls, attendance,
/// refusals with reasons. Machines and rooms are asked for through the port
/// [learningfactory.activity.Reservations], earlier learning through [learningfactory.activity.Standing].
/// May import: booking and all to its left.
@NullMarked
package learningfactory.activity;

import org.jspecify.annotations.NullMarked;
