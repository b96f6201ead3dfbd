package dev.staffel.server.definition;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Three leads that meet the criteria of each stage and three that narrowly don't, each with the reason.
@Controller
class RealLeadsPage {
    private final RealLeads leads;

    RealLeadsPage(RealLeads leads) {
        this.leads = leads;
    }

    /// By itself, or within the pages of the definition and of the glossary.
    @GetMapping("/playbook/leads")
    Answer show(Locale locale) {
        return Page.of("definition/page")
                .part("definition/stages")
                .with("beside", leads.inWords(locale.getLanguage()));
    }

    /// All of the sample that meet the criteria of one stage.
    @GetMapping("/playbook/leads/{stage}")
    Answer meeting(@PathVariable String stage, Locale locale) {
        return Page.of("definition/meeting")
                .with(
                        "meeting",
                        leads.meeting(stage, locale.getLanguage()).orElseThrow(NotFound::new));
    }

    /// The same for programs.
    @RestController
    static class Api {
        private final RealLeads leads;

        Api(RealLeads leads) {
            this.leads = leads;
        }

        /// @param why ticks, or crosses, with what was seen
        record Lead(
                long lead,
                String name,
                String company,
                String stage,
                String way,
                List<String> why) {
            static Lead of(StagesBeside.Line line) {
                return new Lead(
                        line.lead(),
                        line.name(),
                        line.company(),
                        line.in(),
                        line.way(),
                        line.why().stream().flatMap(tick -> tick.lines().stream()).toList());
            }
        }

        record Stage(
                String stage,
                String name,
                int meeting,
                List<Lead> passing,
                List<Lead> narrowlyFailing) {
            static Stage of(StagesBeside.OfStage stage) {
                return new Stage(
                        stage.id(),
                        stage.label(),
                        stage.meeting(),
                        stage.passing().stream().map(Lead::of).toList(),
                        stage.failing().stream().map(Lead::of).toList());
            }
        }

        record Shown(int version, long leads, int sampled, boolean whole, List<Stage> stages) {}

        @GetMapping("/api/v1/playbook-leads")
        Shown show(Locale locale) {
            var beside = leads.inWords(locale.getLanguage());
            return new Shown(
                    beside.version(),
                    beside.all(),
                    beside.sampled(),
                    beside.isWhole(),
                    beside.stages().stream().map(Stage::of).toList());
        }
    }
}
