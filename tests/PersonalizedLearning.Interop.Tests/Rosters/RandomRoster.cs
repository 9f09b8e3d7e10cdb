using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.Rosters;

/// <summary>Rosters at random, with all that OneRoster requires of them.</summary>
internal static class RandomRoster
{
    public static Roster Of(Random random)
    {
        var people = Enumerable.Range(0, random.Next(1, 8)).Select(number => Person(random, number)).ToValueList();
        var classes = Enumerable.Range(0, random.Next(1, 3)).Select(number => new RosterClass
        {
            Id = Id(random, "class", number), Title = Text(random), Type = "scheduled", Course = "c-1", Organization = "s-1", Sessions = ["t-1"], Periods = ["1", "2"], IsActive = random.Next(5) > 0,
        }).ToValueList();
        var enrollments = people.SelectMany((person, number) => classes.Where(_ => random.Next(2) == 0).Select((item, index) => new RosterEnrollment
        {
            Id = FormattableString.Invariant($"e-{number}-{index}"), Class = item.Id, Person = person.Id, Organization = "s-1", Role = PersonRole.Learner, Word = "student", IsActive = random.Next(5) > 0,
            IsPrimary = random.Next(3) switch { 0 => true, 1 => false, _ => null }, Begin = Date(random), End = Date(random),
        })).ToValueList();
        var guardianships = people.Where(person => person.Has(PersonRole.Family)).SelectMany(
            guardian => people.Where(person => person.Learner is not null && person != guardian && random.Next(2) == 0).Select(person => new RosterGuardianship(guardian.Person, person.Learner!.Value)));
        return new Roster(
            people, [new RosterOrganization { Id = "s-1", Name = Text(random), Type = "school" }],
            [new RosterSession { Id = "t-1", Title = "Autumn", Type = "term", Start = new LocalDate(2026, 8, 1), End = new LocalDate(2026, 12, 20), SchoolYear = 2027, IsActive = random.Next(2) == 0 }],
            [new RosterCourse { Id = "c-1", Title = "Mathematics", Organization = "s-1", Grades = ["05"] }], classes, enrollments, guardianships.ToValueList());
    }

    private static RosterPerson Person(Random random, int number) => new()
    {
        Id = Id(random, "person", number),
        Username = Text(random),
        GivenName = Text(random),
        FamilyName = Text(random),
        PreferredGivenName = random.Next(2) == 0 ? null : Text(random),
        Grades = random.Next(2) == 0 ? default : ["05", "06"],
        Roles = Enumerable.Range(0, random.Next(1, 3)).Select(index => Role(random, index)).ToValueList(),
        IsActive = random.Next(4) > 0,
    };

    private static RosterRole Role(Random random, int index)
    {
        var (role, word) = random.GetItems([(PersonRole.Learner, "student"), (PersonRole.Family, "parent"), (PersonRole.Educator, "teacher"), (PersonRole.Unspecified, "ext:coach")], 1)[0];
        return new RosterRole { Role = role, Word = word, Organization = "s-1", IsPrimary = index == 0, Begin = Date(random) };
    }

    private static LocalDate? Date(Random random) => random.Next(3) == 0 ? null : new LocalDate(2026, 9, 1).PlusDays(random.Next(90));

    private static string Id(Random random, string kind, int number) => FormattableString.Invariant($"{kind}{(random.Next(3) == 0 ? " ü" : "-")}{number}");

    private static string Text(Random random) => random.GetItems(["Ana", "O'Neil", "de la, Cruz", "=1+1", "\"q\"", "ß😀", " x "], 1)[0];
}
