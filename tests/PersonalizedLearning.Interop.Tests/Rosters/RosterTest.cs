using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Interop.Tests.OneRoster;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Rosters;

public sealed class RosterTest
{
    [Fact]
    public void Roster_HasPeopleClassesAndWhoIsInThem()
    {
        var result = OneRosterRoster.FromPackage(OneRosterFixture.Read(OneRosterFixture.Roster).Package);
        var roster = result.Roster;

        Assert.Equal(["u-ana", "u-ben"], roster.Learners.Select(learner => learner.Value));
        Assert.Equal(["u-ana"], roster.LearnersOf("m-5a", new LocalDate(2026, 9, 1)).Select(learner => learner.Value));
        Assert.Equal(["u-ana", "u-ben"], roster.LearnersOf("m-5a", new LocalDate(2026, 10, 1)).Select(learner => learner.Value));

        // The last day of an enrolment is the one before its end date.
        Assert.Equal(["u-ben"], roster.LearnersOf("m-5a", new LocalDate(2027, 6, 30)).Select(learner => learner.Value));
        Assert.Equal(["u-okafor"], roster.MembersOf("m-5a", PersonRole.Educator).Select(person => person.Value));
        Assert.Equal([PersonId.From("u-lopez")], roster.GuardiansOf(LearnerId.From("u-ana")));
        Assert.Single(roster.Guardianships);
        Assert.Equal("Benny", roster.FindPerson("u-ben")!.PreferredGivenName);
        Assert.Equal(["y-27", "t-1"], roster.FindClass("m-5a")!.Sessions);
        Assert.Equal(new LocalDate(2026, 12, 19), roster.Sessions.Single(session => session.Id == "t-1").End);
        Assert.Equal(["Warning role-unknown"], result.Diagnostics.Select(item => $"{item.Severity} {item.Code}"));
        Assert.Equal("ext:librarian", roster.FindPerson("u-okafor")!.Roles[1].Word);
    }

    [Theory]
    [InlineData("student", PersonRole.Learner)]
    [InlineData("Teacher", PersonRole.Educator)]
    [InlineData("aide", PersonRole.Educator)]
    [InlineData("counselor", PersonRole.Mentor)]
    [InlineData("parent", PersonRole.Family)]
    [InlineData("relative", PersonRole.Family)]
    [InlineData("principal", PersonRole.Administrator)]
    [InlineData("proctor", PersonRole.Unspecified)]
    [InlineData("ext:coach", PersonRole.Unspecified)]
    public void Role_IsThatOfTheTable(string word, PersonRole expected)
    {
        var package = OneRosterFixture.Read(("users", OneRosterFixture.Users), ("roles", OneRosterFixture.Roles.Replace("student,2026", word + ",2026", StringComparison.Ordinal))).Package;

        Assert.Equal((expected, word), (Role(package).Role, Role(package).Word));

        static RosterRole Role(OneRosterPackage package) => OneRosterRoster.FromPackage(package).Roster.FindPerson("u-ana")!.Roles[0];
    }

    // Privacy: neither passwords nor demographics, addresses or identifiers elsewhere get into a roster.
    [Fact]
    public void Roster_HoldsNothingSecret()
    {
        var demographics = "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\nu-ana,,,2016-02-03,female,,,,,,,,,,Springfield,\n";
        var package = OneRosterFixture.Read([.. OneRosterFixture.Roster, ("demographics", demographics)]).Package;

        var text = Text(OneRosterRoster.FromPackage(package).Roster);

        Assert.All((string[])["secret", "2016", "female", "Springfield", "@", "LDAP", "she/her"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    // Gotcha 16: rows to be deleted, inactive ones, and enrolments to classes that are not there.
    [Fact]
    public void Rows_ThatAreNoMore_AreReportedAndLeftOut()
    {
        var enrollments = OneRosterFixture.Enrollments.Replace("e-1,,", "e-1,inactive,", StringComparison.Ordinal).Replace("e-2,,,m-5a", "e-2,,,m-9z", StringComparison.Ordinal).Replace("e-3,,", "e-3,tobedeleted,", StringComparison.Ordinal);
        var result = OneRosterRoster.FromPackage(OneRosterFixture.Read([.. OneRosterFixture.Roster.Where(file => file.Name != "enrollments"), ("enrollments", enrollments)]).Package);

        Assert.False(Assert.Single(result.Roster.Enrollments).IsActive);
        Assert.Empty(result.Roster.LearnersOf("m-5a"));
        Assert.Equal(["role-unknown", "row-to-be-deleted", "enrollment-of-nobody"], result.Diagnostics.Select(item => item.Code));
    }

    [SharedFact("data/oneroster/v1p2_full_dataset/manifest.csv")]
    public void RealPackages_GiveTheirPeople()
    {
        var newer = OneRosterRoster.FromPackage(OneRosterReader.ReadFile(SharedFiles.PathOf("data/oneroster/v1p2_full_dataset")).Package);
        var older = OneRosterRoster.FromPackage(OneRosterReader.ReadFile(SharedFiles.PathOf("data/oneroster/Test_full_data_set")).Package);

        // The second class is to be deleted, so three of six enrolments name none; four of five sessions are in force, one of them not in use.
        Assert.Equal((6, 3, 1, 4, 3), (newer.Roster.People.Count, newer.Roster.Learners.Count(), newer.Roster.Classes.Count, newer.Roster.Sessions.Count, newer.Roster.Enrollments.Count));
        Assert.Equal((6, 3, 1, 4, 3), (older.Roster.People.Count, older.Roster.Learners.Count(), older.Roster.Classes.Count, older.Roster.Sessions.Count, older.Roster.Enrollments.Count));
        Assert.False(older.Roster.Sessions.Single(session => session.Id == "as-grp-222-2345").IsActive);

        // In 1.2 a teacher is a guardian, too; in 1.1 a parent is one.
        Assert.Equal(["usr-222-123456", "usr-222-123456"], newer.Roster.Guardianships.Select(item => item.Guardian.Value));
        Assert.Equal([("usr-222-1234561", "usr-222-66778899")], older.Roster.Guardianships.Select(item => (item.Guardian.Value, item.Learner.Value)));
        Assert.Contains(newer.Diagnostics, item => item.Code == "agent-not-mapped");
    }

    [Fact]
    public void Roster_AsPackage_IsStrict_AndGivesTheSameRoster()
    {
        var roster = OneRosterRoster.FromPackage(OneRosterFixture.Read(OneRosterFixture.Roster).Package).Roster;

        var archive = OneRosterFixture.Written(OneRosterRoster.ToPackage(roster));

        StrictOneRoster.Check(archive);
        var again = OneRosterFixture.ReadZip(archive);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(roster, OneRosterRoster.FromPackage(again.Package).Roster);
    }

    [Property(MaxTest = 100)]
    public void RandomRoster_IsTheSame_AfterJsonAndAfterOneRoster(int seed)
    {
        var roster = RandomRoster.Of(new Random(seed));

        Assert.Equal(roster, RosterJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(roster)))));
        var archive = OneRosterFixture.Written(OneRosterRoster.ToPackage(roster), FormulaText.Keep);
        StrictOneRoster.Check(archive);
        Assert.Equal(roster, OneRosterRoster.FromPackage(OneRosterFixture.ReadZip(archive).Package).Roster);
    }

    [Theory]
    [InlineData("{}", "format")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":2}", "$.version")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"people\":[{\"id\":\"a\",\"password\":\"x\"}]}", "'password' is not known")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"people\":[{\"id\":\"\"}]}", "$.people[0]")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"people\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", "'a' is there twice among the people")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"people\":[null]}", "$.people[0]")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"enrollments\":[{\"id\":\"e\",\"class\":\"c\",\"person\":\"p\",\"role\":\"learner\",\"word\":\"student\"}]}", "Enrolment 'e'")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"people\":[{\"id\":\"a\"}],\"guardianships\":[{\"guardian\":\"a\",\"learner\":\"a\"}]}", "A guardianship names 'a'")]
    [InlineData("{\"format\":\"personalized-learning/roster\",\"version\":1,\"sessions\":[{\"id\":\"a\",\"title\":\"A\",\"start\":\"1/05/2023\"}]}", "is no date")]
    public void Json_ThatIsNoRoster_IsRefused(string json, string message) =>
        Assert.Contains(message, Assert.Throws<LearningJsonException>(() => RosterJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Documentation_ShowsARosterThatIsRead_AndEveryRole()
    {
        var section = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n").Split("\n## ").Single(part => part.StartsWith("Roster\n", StringComparison.Ordinal));
        var start = section.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var roster = RosterJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(section[start..section.IndexOf("```", start, StringComparison.Ordinal)])));

        Assert.Equal((3, 1, 1, 1), (roster.People.Count, roster.Classes.Count, roster.Enrollments.Count, roster.Guardianships.Count));
        Assert.All(Words<PersonRole>.All, word => Assert.Contains($"`{word}`", section, StringComparison.Ordinal));
    }

    private static string Text(Roster roster)
    {
        using var bytes = new MemoryStream();
        RosterJson.Write(bytes, roster);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
