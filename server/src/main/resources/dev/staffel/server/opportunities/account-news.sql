-- New leads at companies with an open opportunity.

-- name: account-news-lock
-- Whether this transaction is the one that looks for new leads.
SELECT pg_try_advisory_xact_lock(7829371) AS free;

-- name: account-news
-- Who sells at the company of a lead that is new, is not in the opportunity yet, and was not told of it yet.
SELECT DISTINCT l.id AS lead, o.seller FROM lead AS l
  JOIN opportunity AS o ON lower(btrim(o.account)) = lower(btrim(l.company)) AND o.state = 'open'
 WHERE l.created >= :since AND l.shown AND btrim(l.company) <> '' AND l.holder <> o.seller
   AND NOT EXISTS (SELECT FROM opportunity_lead AS own WHERE own.opportunity = o.id AND own.lead = l.id)
   AND NOT EXISTS (SELECT FROM notice WHERE notice.lead = l.id AND notice.staff::text = o.seller AND notice.kind LIKE 'account%')
 ORDER BY l.id, o.seller LIMIT :limit;
