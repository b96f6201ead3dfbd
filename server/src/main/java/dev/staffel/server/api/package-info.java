/// What all REST resources share: problems, lists with a cursor, idempotency keys and the OpenAPI document.
@NullMarked
package dev.staffel.server.api;

import org.jspecify.annotations.NullMarked;
