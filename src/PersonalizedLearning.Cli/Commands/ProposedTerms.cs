using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which <c>plearn plan propose</c> is told what is proposed: a file, or what the planner is to plan for.</summary>
internal sealed class ProposedTerms
{
    private readonly Option<string?> terms = new("--terms") { Description = "What is proposed (JSON); instead of --goal.", HelpName = "FILE" };
    private readonly PlanOptions request;
    private readonly Option<string?> catalog = new("--catalog", "-c") { Description = "The learning experiences on offer (JSON), from which the planner takes the minutes.", HelpName = "FILE" };
    private readonly Option<string> policy = CommonOptions.Policy();

    /// <summary>Adds the options to a command.</summary>
    public ProposedTerms(Command command)
    {
        command.Options.Add(terms);
        request = new PlanOptions(command, isRequired: false);
        command.Options.Add(catalog);
        command.Options.Add(policy);
    }

    /// <summary>Reads or plans what is proposed, and says what planned it; null where a person did.</summary>
    public (PlanTerms Terms, string? MadeBy) Read(ParseResult parsed, Deed deed) => (parsed.GetValue(terms), request.HasGoals(parsed)) switch
    {
        ({ } file, false) => (InputFiles.Read(file, LearningJson.ReadPlanTerms), null),
        (null, true) when deed.Framework is { } framework => Planned(parsed, deed, framework),
        (null, true) => throw new UsageException("--goal needs --framework FILE; expected the framework in which the goals are."),
        ({ }, true) => throw new UsageException("--terms and --goal are both given; expected one of them: what a file says, or what the planner finds."),
        _ => throw new UsageException("There is nothing to propose; expected --terms FILE, or --framework FILE and --goal COMPETENCY. Try --help."),
    };

    private (PlanTerms Terms, string? MadeBy) Planned(ParseResult parsed, Deed deed, CompetencyFramework framework)
    {
        var wanted = request.Read(parsed, framework) with { Core = deed.Rules.Core };
        var (policies, rule) = PolicyInput.Read(parsed.GetValue(policy)!, framework);
        var evidence = EvidenceInput.Resolve(deed.Path, deed.Journal, framework, skipUnknown: true).Of(deed.Journal.Learner.Value);
        var map = MasteryMap.Derive(framework, EvidenceLedger.From(evidence, deed.At), policies, rule ?? MasteryRule.For(policies, framework), null);
        var index = parsed.GetValue(catalog) is { } file ? CatalogIndex.For(InputFiles.Read(file, LearningJson.ReadCatalog), framework) : null;
        try
        {
            var path = PathPlanner.Plan(LearnerState.From(map, PrerequisiteGraph.Compile(framework, PrecedesMeaning.Hard)), wanted, index);
            return (PlanTerms.From(path, wanted, framework), $"the planner, by policy {parsed.GetValue(policy)}");
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--program: {Identifiers.Message(problem)}", problem);
        }
    }
}
