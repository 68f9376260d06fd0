/// The browser through which tests look at pages.
///
/// Words: page, barrier, picture. In: an address. Out: barriers that a machine can find, and pictures in
/// `target/pictures` for people to look at.
@NullMarked
package learningfactory.browser;

import org.jspecify.annotations.NullMarked;
