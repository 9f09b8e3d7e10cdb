using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import canvas</c>.</summary>
internal sealed class CanvasImport : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "Outcomes as Canvas exports them (CSV).", HelpName = "FILE" };
    private readonly Option<CanvasDecayingAverage?> meaning = CommonOptions.OneOf<CanvasDecayingAverage>(
        "--decaying-average", "Which formula the table means by decaying_average: weighted (the default) or recursive, where the newer one is switched on.");
    private readonly Option<CanvasMissingMethod?> missing = CommonOptions.OneOf<CanvasMissingMethod>(
        "--missing-method", "Which method an outcome has that names none: highestScore (the default) or decayingAverage.");
    private readonly Option<Instant?> retired = CommonOptions.InstantOf("--retired-at", "Since when deleted outcomes are retired; they are left out when this is.");

    public override string Name => "canvas";

    public override string Description =>
        "Canvas outcomes (CSV) with their calculation methods: framework.json, policy.json; with several scales policy-2.json and so on, each for its own outcomes.\n\nExamples:\n"
        + "  plearn import canvas outcomes.csv\n"
        + "  plearn import canvas outcomes.csv --decaying-average recursive --out algebra --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(meaning);
        command.Options.Add(missing);
        command.Options.Add(retired);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var result = CanvasReader.ReadFile(parsed.GetValue(file)!, new CanvasReadOptions
        {
            DecayingAverage = parsed.GetValue(meaning) ?? default,
            MissingMethod = parsed.GetValue(missing) ?? default,
            RetiredAt = parsed.GetValue(retired),
            Reading = context.Options,
        });
        context.Report(result.Diagnostics);
        var policies = result.Policies.Select((policy, index) => new NewFile(
            index == 0 ? "policy.json" : FormattableString.Invariant($"policy-{index + 1}.json"), stream => LearningJson.WritePolicyFile(stream, policy)));
        return new Imported(
            [new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, result.Framework)), .. policies],
            () =>
            [
                new("rows", result.Outcomes.Rows.Count),
                new("competencies", result.Framework.Count),
                new("scales", result.Framework.Scales.Count),
                new("outcomesWithPolicies", result.Policies.Sum(policy => policy.Policies.ByCompetency.Count)),
            ]);
    }
}
