-- What people write about people, what instructors and classes are called stays out of the trail, which nobody can empty:
-- titles of evidence, why something is closed (the words of whoever reported the fault), names of instructors in the
-- hall, classes on the rolls and in calendar addresses. What stood there so far is covered as well.

create function pg_temp.leave_out(touched regclass, left_out text[]) returns void language plpgsql as $$
begin
    execute format('drop trigger audit on %s', touched);
    execute format('drop trigger audit_whole on %s', touched);
    perform audit_table(touched, left_out);
    update audit.trail set before = audit.shown(before, left_out), after = audit.shown(after, left_out)
    where place = touched::text;
end $$;

alter table audit.trail disable trigger append_only;

select pg_temp.leave_out('competence.evidence', '{title_nb, title_en, what, remark}');
select pg_temp.leave_out('booking.resource', '{label, name_nb, name_en}');
select pg_temp.leave_out('booking.blackout', '{why_nb, why_en}');
select pg_temp.leave_out('booking.feed', '{digest, subject}');
select pg_temp.leave_out('activity.participation', '{class_name}');

alter table audit.trail enable trigger append_only;
