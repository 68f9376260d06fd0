/// A class meets a lesson: the groups, the people and their roles around the runs they play.
///
/// Words: session, group, participant, opener. In: a plan of a session, what people ask. Out: entries of
/// the log, [learningfactory.session.GroupPicture]s and [learningfactory.session.GroupCard]s. What is
/// stored goes through the port [learningfactory.session.SessionBook]; who owns a session is reached
/// through [learningfactory.session.SessionHost]. May import: run and all to its left.
@NullMarked
package learningfactory.session;

import org.jspecify.annotations.NullMarked;
