-- Whose a saved lesson is: that of the organisation whose session its moment was taken from. Of those before this it is the
-- owner's, where there is but one; else nobody's, and the lesson is seen by its owner and the hall's administrator alone.
alter table saved_lesson add column organisation text references organisation (id);

update saved_lesson set organisation = (
    select min(organisation) from account_role
    where person = owner and role in ('administrator', 'operator', 'instructor', 'teacher')
    having count(distinct organisation) = 1);
