-- Where to look further into a person or a company.

CREATE TABLE research_link (
    id       bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text    NOT NULL,
    template text    NOT NULL,
    company  boolean NOT NULL
);
COMMENT ON TABLE research_link IS 'source: addresses for research, with places for what is known of a lead';
COMMENT ON COLUMN research_link.company IS 'whether it is about the company rather than the person';

INSERT INTO research_link (name, template, company) VALUES
    ('LinkedIn', 'https://www.linkedin.com/search/results/people/?keywords={name}%20{company}', false),
    ('LinkedIn Sales Navigator', 'https://www.linkedin.com/sales/search/people?query=(keywords%3A{name}%20{company})', false),
    ('Web', 'https://duckduckgo.com/?q=%22{name}%22%20{company}', false),
    ('LinkedIn', 'https://www.linkedin.com/search/results/companies/?keywords={company}', true),
    ('OpenCorporates', 'https://opencorporates.com/companies?q={company}', true),
    ('Web', 'https://duckduckgo.com/?q=%22{company}%22', true);
