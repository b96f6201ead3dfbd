package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class SchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ShippedPlaybooks.schema());

    @Test
    void theShippedPlaybooksAreValid() throws Exception {
        for (String name : ShippedPlaybooks.NAMES) {
            assertThat(validate(ShippedPlaybooks.text(name))).as(name).isEmpty();
        }
    }

    @Test
    void theCanonicalTextIsValid() throws Exception {
        assertThat(validate(PlaybookText.write(ShippedPlaybooks.maschinenbau()))).isEmpty();
    }

    @Test
    void whateverAPlaybookHoldsIsValidWhenWritten() throws Exception {
        for (long seed = 1; seed <= 40; seed++) {
            var text = PlaybookText.write(new RandomPlaybooks(seed).next());
            assertThat(validate(text)).as("seed %d\n%s", seed, text).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("dev.staffel.playbook.Breakages#ALL")
    void aBrokenTextIsRefusedWhereASchemaCanTell(Breakages.Breakage breakage) throws Exception {
        assertThat(validate(breakage.text()).isEmpty()).isNotEqualTo(breakage.seenBySchema());
    }

    private static Set<ValidationMessage> validate(String yaml) throws Exception {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        var value = new Load(settings).loadFromString(yaml);
        return SCHEMA.validate(new ObjectMapper().writeValueAsString(value), InputFormat.JSON);
    }
}
