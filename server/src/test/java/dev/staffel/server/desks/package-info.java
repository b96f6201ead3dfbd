/// The desks as their pages keep them.
package dev.staffel.server.desks;
