/// The joints between rooms: where a room asks something through a port of its own, the answer from another
/// room's book stands here, and so does what time does by itself.
///
/// Words: joint, duty, clockwork. In: ports, books. Out: beans ([learningfactory.joints.Joints]). A joint
/// holds no rule of the trade. May import: store, language, web and all to its left; not the server, which
/// joins it.
@NullMarked
package learningfactory.joints;

import org.jspecify.annotations.NullMarked;
