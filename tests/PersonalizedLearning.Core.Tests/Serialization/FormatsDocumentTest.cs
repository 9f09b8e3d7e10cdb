using System.Text.Json;
using System.Text.RegularExpressions;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>What docs/formats.md shows can be read, and the words that it lists are the ones there are.</summary>
public sealed partial class FormatsDocumentTest
{
    private static readonly string[] Sections = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")).ReplaceLineEndings("\n").Split("\n## ")[1..];

    private static readonly string[] OtherPackages = ["Environment ", "Roster\n", "Study", "xAPI profile\n"];

    public static TheoryData<string, string> Examples => new()
    {
        { "Framework", "framework" },
        { "Catalog", "catalog" },
        { "Journal", "journal" },
        { "Rules", "rules" },
        { "Credit rules", "credit" },
        { "Transcript", "transcript" },
        { "Policy file", "bkt" },
        { "Recommender options", "options" },
        { "Decision log", "decisions" },
        { "Core requirement", "core" },
        { "Program rules", "program-rules" },
        { "Plan terms", "plan-terms" },
        { "Practice rubric", "practice-rubric" },
        { "Ratings", "ratings" },
        { "Implicit credit", "implicit-credit" },
        { "Selectors", "selector" },
        { "Plan", "plan" },
        { "Learner export", "learner-export" },
        { "Aggregate evidence", "aggregate-evidence" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsRead_AndWrittenAgain(string section, string name)
    {
        var kind = JsonKind.Of(name);
        foreach (Match block in Block().Matches(Section(section)))
        {
            var read = kind.ReadText(block.Groups[1].Value);

            Assert.NotEmpty(kind.Written(read));
            Assert.Empty(read is JournalRead journals ? journals.Diagnostics : []);
            Assert.Empty(read is RatingRead ratings ? ratings.Diagnostics : []);
        }
    }

    // What other packages read is shown in sections of their own, and tested there.
    [Fact]
    public void EverySectionWithAnExample_IsRead() => Assert.Equal(
        Examples.Select(row => (string)((object[])row)[0]),
        Sections.Where(section => Block().IsMatch(section) && !OtherPackages.Any(start => section.StartsWith(start, StringComparison.Ordinal))).Select(section => section[..section.IndexOf('\n', StringComparison.Ordinal)]));

    [Fact]
    public void JournalExample_HoldsEveryOutcomeThatIsListed()
    {
        var outcomes = OutcomeText().Matches(Section("Journal")).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(4, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.NotNull(
            LearningJson.ReadEvent($$"""{"kind":"evidence","id":"e","learner":"l","competencies":["c"],"outcome":{{outcome}}}""")));
    }

    [Fact]
    public void Words_AreTheOnesListed()
    {
        AssertListed<CompetencyKind>("Framework", but: CompetencyKind.Unspecified);
        AssertListed<AssociationType>("Framework");
        AssertListed<PrerequisiteStrength>("Framework");
        AssertListed<AlignmentStrength>("Framework");
        AssertListed<ExperienceKind>("Catalog");
        AssertListed<Modality>("Catalog");
        AssertListed<UdlPrinciple>("Catalog");
        AssertListed<PathChoice>("Recommender options");
        AssertListed<EvidenceStatus>("Journal");
        AssertListed<EvidenceSource>("Journal", but: EvidenceSource.Unspecified);
        AssertListed<EvidencePurpose>("Journal", but: EvidencePurpose.Unspecified);
        AssertListed<PersonRole>("Journal", but: PersonRole.Unspecified);
        AssertListed<RuleOutcome>("Rules");
        AssertListed<CreditBasis>("Credit rules");
        AssertListed<NTimesValue>("Policy file");
        AssertListed<MOfNCredit>("Policy file");
        AssertListed<RubricCombination>("Policy file");
        AssertListed<EvidenceTime>("Policy file");
        AssertListed<EvidenceTies>("Policy file");
        AssertListed<EvidenceWeighting>("Policy file");
        AssertListed<RoundingMode>("Policy file");
        AssertListed<MasteryStatus>("Journal");
        AssertListed<PracticeScope>("Practice rubric");
        AssertListed<AgencyDecision>("Journal");
        AssertListed<AgencyLevel>("Journal");
        AssertListed<DataScope>("Journal");
        AssertListed<ConsentPurpose>("Journal");
        AssertListed<GoalOutcome>("Journal");
        AssertListed<Audience>("Journal");
        AssertListed<FeedbackCode>("Journal");
        AssertListed<ResolutionRule>("Journal");
        AssertListed<RecognitionSource>("Journal");
        AssertListed<PlanTrigger>("Journal");
        AssertListed<ActionPlanOutcome>("Journal");
        AssertListed<DecisionKind>("Journal");
        AssertListed<DecisionStatus>("Journal");
        AssertListed<AgencyIndicator>("Journal");
        AssertListed<DifferentiationAxis>("Plan terms");
        AssertListed<DifferentiationBasis>("Plan terms");
        AssertListed<PlanPaceUnit>("Plan terms");
        AssertListed<AspirationKind>("Journal");
        AssertListed<PreferenceAspect>("Journal");
    }

    [Fact]
    public void PolicyTable_NamesThePolicies_AndTheirParameters()
    {
        var rows = TableRow().Matches(Section("Policy file")).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal(MasteryPolicyRegistry.Standard.Names, rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var policy = MasteryPolicyRegistry.Standard.Create(row.Key);
            using var written = new MemoryStream();
            LearningJson.WritePolicies(written, new MasteryPolicySet(policy));
            using var document = JsonDocument.Parse(written.ToArray());
            var named = Word().Matches(row.Value).Select(match => match.Groups[1].Value).ToHashSet();
            Assert.All(document.RootElement.GetProperty("parameters").EnumerateObject(), parameter => Assert.Contains(parameter.Name, named));
        });
    }

    [Fact]
    public void SelectorTable_NamesTheSelectors_AndTheirParameters()
    {
        var rows = TableRow().Matches(Section("Selectors")).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal(SelectorRegistry.Standard.Names, rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            using var written = new MemoryStream();
            LearningJson.WriteSelector(written, SelectorRegistry.Standard.Create(row.Key));
            using var document = JsonDocument.Parse(written.ToArray());
            var named = Word().Matches(row.Value).Select(match => match.Groups[1].Value).ToHashSet();
            Assert.All(document.RootElement.GetProperty("parameters").EnumerateObject(), parameter => Assert.Contains(parameter.Name, named));
        });
    }

    [Fact]
    public void Words_OfWhatIsNoMember_AreNotFound()
    {
        Assert.False(Words<Modality>.TryParse("Alone", out _));
        Assert.False(Words<Modality>.TryParse("", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Words<Modality>.Of((Modality)99));
    }

    private static string Section(string heading) => Sections.Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static void AssertListed<TEnum>(string section, TEnum? but = null)
        where TEnum : struct, Enum
    {
        var expected = Enum.GetValues<TEnum>().Where(value => !value.Equals(but)).Select(Words<TEnum>.Of).ToList();
        var lists = WordList().Matches(Section(section)).Select(match => Word().Matches(match.Value).Select(word => word.Groups[1].Value).ToList());

        Assert.Equal(but is null ? expected : [Words<TEnum>.Of(but.Value), .. expected], Words<TEnum>.All);
        Assert.True(lists.Any(list => list.SequenceEqual(expected)), $"{section} does not list {string.Join(", ", expected)}");
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\\{\"type\":\"(?:correct|score|rating|level)\"[^}]*\\}")]
    private static partial Regex OutcomeText();

    /// <summary>Words in backticks one after another, with commas between, perhaps "or", and a default in brackets.</summary>
    [GeneratedRegex("`\\w+`(?: \\([^)]*\\))?(?:,\\s+`\\w+`(?: \\([^)]*\\))?)*(?: or `\\w+`)?")]
    private static partial Regex WordList();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Word();

    [GeneratedRegex("^\\| `([\\w-]+)` \\| (.*) \\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
