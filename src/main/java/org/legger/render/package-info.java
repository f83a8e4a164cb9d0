/** A page to bytes, through the templates. The only room that knows Thymeleaf. */
package org.legger.render;
