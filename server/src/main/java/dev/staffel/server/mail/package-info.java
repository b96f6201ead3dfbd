/// Mails to the users of Staffel: the company's mail server, the sending, and what became of each mail.
@NullMarked
package dev.staffel.server.mail;

import org.jspecify.annotations.NullMarked;
