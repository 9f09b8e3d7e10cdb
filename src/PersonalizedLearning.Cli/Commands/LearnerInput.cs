using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are given a framework, evidence and a policy; and what they say, read.</summary>
internal sealed class LearnerInput
{
    private readonly Option<string> framework = CommonOptions.Framework();
    private readonly Option<string[]> evidence = CommonOptions.Evidence();
    private readonly Option<string[]> journal = CommonOptions.Journal();
    private readonly Option<string> policy = CommonOptions.Policy();
    private readonly Option<string?> rules = new("--rules")
    {
        Description = "By which rules competencies are mastered through others: a rules file (JSON), or 'children' for all children of each; by none when left out.",
        HelpName = "FILE|children",
    };

    private readonly Option<Instant?> asOf = CommonOptions.AsOf();
    private readonly Option<bool> skipUnknown = new("--skip-unknown")
    {
        Description = "Pass over evidence on competencies that the framework does not have, with a warning, instead of refusing it.",
    };

    /// <summary>Makes the options, for commands to which they are added later.</summary>
    public LearnerInput()
    {
    }

    /// <summary>Makes the options of a command.</summary>
    public LearnerInput(Command command) => AddTo(command);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[framework, evidence, journal, policy, rules, asOf, skipUnknown])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Tells which journals are named.</summary>
    public string[] JournalsOf(ParseResult parsed) => parsed.GetValue(journal) ?? [];

    /// <summary>Reads all that the options name.</summary>
    public Contents Read(ParseResult parsed, Host host)
    {
        var evidenceFiles = parsed.GetValue(evidence) ?? [];
        var journalFiles = parsed.GetValue(journal) ?? [];
        if (evidenceFiles.Length + journalFiles.Length == 0)
        {
            throw new UsageException("There is no evidence; expected --evidence FILE or --journal FILE|FOLDER. Try --help.");
        }

        var file = FrameworkFile.Read(parsed.GetValue(framework)!);
        var (policies, rule) = PolicyInput.Read(parsed.GetValue(policy)!, file.Framework);
        var input = EvidenceInput.Read(evidenceFiles, journalFiles, file, parsed.GetValue(skipUnknown));
        return new Contents(
            file.Framework, input, policies, rule ?? MasteryRule.For(policies, file.Framework), RulesInput.Read(parsed.GetValue(rules), file.Framework), parsed.GetValue(asOf) ?? host.Clock.GetCurrentInstant());
    }

    /// <summary>What the options say, read.</summary>
    internal sealed record Contents(CompetencyFramework Framework, EvidenceInput Evidence, MasteryPolicySet Policies, MasteryRule Rule, CompetencyRuleGraph? Rules, Instant AsOf)
    {
        /// <summary>Gets the problems found in the evidence and in the rules.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. Evidence.Diagnostics, .. Rules?.Diagnostics ?? []];

        /// <summary>Derives the mastery map of a learner.</summary>
        public MasteryMap MapOf(LearnerJournal journal) => MasteryMap.Derive(Framework, EvidenceLedger.From(journal, AsOf), Policies, Rule, Rules);
    }
}
