using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Interop.Tests.Badges;

public sealed class CredentialIssuingTest
{
    private const string BadgeSchema = "data/badges/schemas/ob_v3p0_achievementcredential_schema.json";
    private const string OldBadgeSchema = "data/badges/schemas/ob_v3p0_achievementcredential_schema_draft4.json";
    private const string OldClrSchema = "data/badges/schemas/clr_v2p0_clrcredential_schema_draft4.json";

    private static readonly CredentialIssue[] Issues =
    [
        IssuedCase.Plain,
        IssuedCase.Plain with { Salt = "pepper", ValidUntil = IssuedCase.Now + Duration.FromDays(365) },
        IssuedCase.Plain with { Disclosure = CredentialDisclosure.Records, AddressOf = item => $"https://example.org/{Uri.EscapeDataString(item.Id.Value)}" },
        IssuedCase.Plain with { Disclosure = CredentialDisclosure.Nothing },
    ];

    private static readonly Lazy<List<IssuedCase>> Cases = new(() => [.. Enumerable.Range(0, 8).Select(seed => new IssuedCase(seed))]);

    [JsonSchemaFact(BadgeSchema)]
    public void EveryCredential_IsValid() => Assert.Equal("", JsonSchemas.Validate(BadgeSchema, Written(CredentialDataModel.Version2, (one, issue) => one.All(issue))));

    [JsonSchemaFact(OldBadgeSchema)]
    public void EveryCredential_OfDataModel1_IsValid() => Assert.Equal("", JsonSchemas.Validate(OldBadgeSchema, Written(CredentialDataModel.Version1, (one, issue) => one.All(issue))));

    [JsonSchemaFact(OldClrSchema)]
    public void EveryRecord_OfDataModel1_IsValid() =>
        Assert.Equal("", JsonSchemas.Validate(OldClrSchema, Written(CredentialDataModel.Version1, (one, issue) => [CredentialIssuing.OfTranscript(one.Transcript, one.Framework, issue)])));

    // There is no schema of CLR 2.0 here for data model 2.0: what is in the record is checked by that of Open Badges.
    [JsonSchemaFact(BadgeSchema)]
    public void EveryCredentialOfARecord_IsValid() => Assert.Equal(
        "", JsonSchemas.Validate(BadgeSchema, Written(CredentialDataModel.Version2, (one, issue) => CredentialIssuing.OfTranscript(one.Transcript, one.Framework, issue).Subjects[0].Credentials)));

    [Property(MaxTest = 25)]
    public void WhatIsMade_HasNoProblems_AndIsReadAgain(int seed)
    {
        var one = new IssuedCase(seed);
        var issue = Issues[(uint)seed % Issues.Length];
        foreach (var credential in one.All(issue).Append(CredentialIssuing.OfTranscript(one.Transcript, one.Framework, issue)))
        {
            var bytes = BadgeFixture.Write(credential);
            var result = CredentialReader.Read(bytes, asOf: IssuedCase.Now);

            Assert.Equal(["not-signed"], result.Diagnostics.Select(item => item.Code));
            Assert.Equal(credential, result.Credential);
            Assert.Equal(bytes, BadgeFixture.Write(result.Credential));
        }
    }

    [Fact]
    public void Competency_IsAnAchievementAlignedToAnItem()
    {
        var one = new IssuedCase(3);
        var decision = one.Map.Decisions.First(item => item.IsMastered);
        var competency = one.Framework[one.Framework.IndexOf(decision.Competency)];

        var credential = CredentialIssuing.OfDecisions(one.Map, IssuedCase.Plain).First();

        var subject = Assert.Single(credential.Subjects);
        var achievement = Assert.Single(subject.Achievements);
        var alignment = Assert.Single(achievement.Alignments);
        var description = Assert.Single(achievement.ResultDescriptions);
        var result = Assert.Single(subject.Results);
        Assert.Equal(("Competency", competency.Statement, competency.Code), (achievement.AchievementType, achievement.Description, achievement.HumanCode));
        Assert.Equal(("CFItem", "Framework", competency.Code), (alignment.TargetType, alignment.TargetFramework, alignment.TargetCode));
        Assert.Equal(one.Map.Rule.Scale.Levels.Select(level => level.Name), description.RubricLevels.Select(level => level.Name));
        Assert.Equal("Proficient", description.RubricLevels.Single(level => level.Id == description.RequiredLevel).Name);
        Assert.Equal(decision.Level.Name, description.RubricLevels.Single(level => level.Id == result.AchievedLevel).Name);
        Assert.Equal(("Completed", BadgeTime.Parse(credential.AwardedDate)), (result.Status, decision.AchievedAt));
    }

    [Fact]
    public void Credentials_OfTheSame_AreTheSame_AndOfOthersHaveOtherIdentifiers()
    {
        var one = new IssuedCase(3);
        var ids = one.All(IssuedCase.Plain).Concat(new IssuedCase(4).All(IssuedCase.Plain)).Select(item => item.Id).ToList();

        Assert.Equal(one.All(IssuedCase.Plain), new IssuedCase(3).All(IssuedCase.Plain));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("urn:uuid:", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Salt_HidesTheLearner()
    {
        var one = new IssuedCase(3);
        var issue = IssuedCase.Plain with { Salt = "pepper" };
        foreach (var credential in one.All(issue).Append(CredentialIssuing.OfTranscript(one.Transcript, one.Framework, issue)))
        {
            var text = Encoding.UTF8.GetString(BadgeFixture.Write(credential));

            Assert.DoesNotContain("learner 3", text, StringComparison.Ordinal);
            Assert.Contains("sha256$" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("learner 3pepper"u8)), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evidence_IsShownAsFarAsItMay()
    {
        var one = new IssuedCase(3);
        var decision = one.Map.Decisions.First(item => item.IsMastered);
        var records = decision.EvidenceUsed.Select(id => (EvidenceRecord)one.Journal.Find(id)!).ToList();

        Assert.Equal(
            records.CountBy(item => item.Source).OrderBy(item => item.Key).Select(item => FormattableString.Invariant($"{item.Value}")),
            First(IssuedCase.Plain).Select(item => item.Other.Single(member => member.Name == "personalizedlearning:count").Json));
        Assert.Empty(First(IssuedCase.Plain with { Disclosure = CredentialDisclosure.Nothing }));
        Assert.Equal(records.Select(item => item.Item), First(IssuedCase.Plain with { Disclosure = CredentialDisclosure.Records }).Select(item => item.Name));
        Assert.Equal(
            records.Where(item => item.Item is not null).Select(item => item.Item),
            First(IssuedCase.Plain with { Disclosure = CredentialDisclosure.Records, MayShow = item => item.Item is not null }).Select(item => item.Name));

        ValueList<BadgeEvidence> First(CredentialIssue issue) => CredentialIssuing.OfDecisions(one.Map, issue).First().Evidence;
    }

    // Gotcha 22: the ends are identifiers of achievements; a child is the source.
    [Fact]
    public void Record_SaysHowAchievementsBelongTogether()
    {
        var one = new RecordCase();
        var record = CredentialIssuing.OfTranscript(one.Transcript, one.Framework, IssuedCase.Plain);

        var subject = Assert.Single(record.Subjects);
        var byId = subject.Credentials.SelectMany(item => item.Subjects[0].Achievements).Concat(subject.Achievements).ToDictionary(item => item.Id!, item => item.Name);
        Assert.Equal("Fractions", Assert.Single(subject.Achievements).Name);
        Assert.Equal(["Add", "Multiply"], subject.Credentials.Select(item => item.Name));
        Assert.Equal(
            ["Add isChildOf Fractions", "Add precedes Multiply", "Multiply isChildOf Fractions"],
            subject.Associations.Select(item => $"{byId[item.SourceId!]} {item.AssociationType} {byId[item.TargetId!]}").Order());
    }

    private static List<byte[]> Written(CredentialDataModel model, Func<IssuedCase, CredentialIssue, IEnumerable<BadgeCredential>> make)
    {
        var documents = Cases.Value.SelectMany(one => Issues.SelectMany(issue => make(one, issue with { DataModel = model }))).Select(BadgeFixture.Write).ToList();
        Assert.NotEmpty(documents);
        return documents;
    }

    private sealed class RecordCase
    {
        public CompetencyFramework Framework { get; } = CompetencyFramework.CreateBuilder("f", "Mathematics")
            .Add("fractions", "Fractions").Add("add", "Add").Add("multiply", "Multiply").Add("divide", "Divide")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("add"), CompetencyId.From("fractions")))
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("multiply"), CompetencyId.From("fractions")))
            .Requires("add", "multiply").Requires("multiply", "divide").Build().Framework;

        public Transcript Transcript => new()
        {
            Learner = Journal.LearnerId.From("ann"),
            AsOf = IssuedCase.Now,
            Framework = Framework.Id,
            Scale = ProficiencyScale.Probability,
            Competencies =
            [
                .. new[] { ("add", MasteryStatus.Held), ("multiply", MasteryStatus.Achieved), ("divide", MasteryStatus.Lapsed) }.Select(item =>
                    new TranscriptCompetency { Competency = CompetencyId.From(item.Item1), Level = "Proficient", Status = item.Item2, Evidence = [new SourceCount(EvidenceSource.Quiz, 2)] }),
            ],
        };
    }
}
