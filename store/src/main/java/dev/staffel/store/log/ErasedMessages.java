package dev.staffel.store.log;

import dev.staffel.store.identity.Id;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Names messages and keys of erased leads by a keyed hash, so that neither a browser's queued retry nor the next export
/// of another system can bring a person back.
public final class ErasedMessages {
    private static final Statements SQL = Statements.beside(ErasedMessages.class, "erased.sql");

    /// How long the names of messages are kept, as well as the blank rows: as long as browsers queue.
    public static final Duration KEPT = Duration.ofDays(30);

    private @Nullable SecretKeySpec key;

    /// The keyed hash of a message's source and id.
    public byte[] hash(Session session, int source, String messageId) {
        return hash(session, source + "/" + messageId);
    }

    /// The keyed hash of an id by which other systems name a person.
    public byte[] hash(Session session, Id id) {
        return hash(session, id.kind().name() + "/" + id.value());
    }

    /// The keyed hash of a lead.
    ///
    /// @param birth when it became one, in any words that stay the same
    public byte[] hashOfLead(Session session, long lead, String birth) {
        return hash(session, "lead/" + lead + "/" + birth);
    }

    private synchronized byte[] hash(Session session, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            if (key == null) key = readKey(session);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static SecretKeySpec readKey(Session session) {
        var text = session.call(SQL.named("erased-key")).one(row -> row.text("value"));
        return new SecretKeySpec(Base64.getDecoder().decode(text), "HmacSHA256");
    }
}
