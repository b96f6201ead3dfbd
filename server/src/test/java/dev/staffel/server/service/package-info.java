@NullMarked
package dev.staffel.server.service;

import org.jspecify.annotations.NullMarked;
