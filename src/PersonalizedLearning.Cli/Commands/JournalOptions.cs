using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Plans;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told whose journal is looked at, by whom and when; and what they say, read.</summary>
internal sealed class JournalOptions
{
    private readonly Option<string[]> journal = CommonOptions.Journal();
    private readonly Option<string?> learner = new("--learner", "-l") { Description = "The learner; may be left out when there is the journal of one only.", HelpName = "ID" };
    private readonly Option<string?> framework = new("--framework", "-f") { Description = "The competency framework, for the names of competencies.", HelpName = "FILE" };
    private readonly ViewerOptions viewer;
    private readonly Option<Instant?> asOf = CommonOptions.AsOf();

    /// <summary>Adds the options to a command.</summary>
    public JournalOptions(Command command)
    {
        journal.Required = true;
        foreach (var option in (IEnumerable<Option>)[journal, learner, framework])
        {
            command.Options.Add(option);
        }

        viewer = new ViewerOptions(command);
        command.Options.Add(asOf);
    }

    /// <summary>Reads all that the options name.</summary>
    public Contents Read(ParseResult parsed, Host host)
    {
        var file = parsed.GetValue(framework) is { } path ? FrameworkFile.Read(path) : null;
        var all = EvidenceInput.ReadMerged(parsed.GetValue(journal) ?? []);
        var own = all.Of(parsed.GetValue(learner));
        var at = parsed.GetValue(asOf) ?? host.Clock.GetCurrentInstant();
        var (rules, consents, seer) = viewer.Read(parsed, own, at);
        return new Contents(own, file?.Framework, rules, consents, seer, at, all.Diagnostics);
    }

    /// <summary>What the options say, read.</summary>
    internal sealed record Contents(
        LearnerJournal Journal, CompetencyFramework? Framework, ProgramRules Rules, LearnerConsents Consents, Viewer Viewer, Instant AsOf, IReadOnlyList<Diagnostic> Diagnostics)
    {
        /// <summary>Gets the rules of plans.</summary>
        public PlanRules PlanRules { get; } = new() { Agency = Rules.Agency, Core = Rules.Core, Framework = Framework };

        /// <summary>Gets what people call the parts of a plan.</summary>
        public PlanNames Names => new(Framework, Journal.Fold(LearnerGoals.Before(Rules.Agency), AsOf));

        /// <summary>Refuses where the viewer may not see a part.</summary>
        public void Require(DataScope scope)
        {
            if (Consents.WhyNot(Viewer, scope, AsOf) is { } reason)
            {
                throw new UsageException($"{reason.Code}: {reason.Message}");
            }
        }
    }
}
