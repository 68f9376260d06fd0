/// Rules of the network that need nothing else.
@NullMarked
package learningfactory.network;

import org.jspecify.annotations.NullMarked;
