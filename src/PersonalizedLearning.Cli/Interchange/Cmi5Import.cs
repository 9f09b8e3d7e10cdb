using System.CommandLine;
using System.Text.Json;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import cmi5</c>.</summary>
internal sealed class Cmi5Import : ImportFormat
{
    private readonly Argument<string> file = new("file") { Description = "A cmi5.xml, or a zip archive or a folder that holds one.", HelpName = "FILE" };

    private readonly Option<string[]> statements = new("--statements")
    {
        Description = "Statements of xAPI about the course: what each registration has satisfied is written, too.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public override string Name => "cmi5";

    public override string Description =>
        "A course of cmi5: framework.json, policy.json, and profile.json for plearn import xapi; with --statements also satisfied.json.\n\nExamples:\n"
        + "  plearn import cmi5 course.zip --out course\n"
        + "  plearn import cmi5 cmi5.xml --statements statements.json --out course --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        command.Options.Add(statements);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var result = Cmi5Reader.ReadFile(parsed.GetValue(file)!, context.Options);
        context.Report(result.Diagnostics);
        List<NewFile> written =
        [
            new("framework.json", stream => LearningJson.WriteFramework(stream, result.Framework)),
            new("policy.json", stream => LearningJson.WritePolicyFile(stream, result.Policy)),
            new("profile.json", stream => XapiProfile.Write(stream, result.Profile)),
        ];
        var evaluation = parsed.GetValue(statements) is { Length: > 0 } names ? Evaluate(result.Course, names, context) : null;
        if (evaluation is not null)
        {
            context.Report(evaluation.Diagnostics);
            written.Add(new NewFile("satisfied.json", stream => Write(stream, evaluation)));
        }

        return new Imported(written, () => Counts(result, evaluation));
    }

    private static Cmi5Evaluation Evaluate(Cmi5Course course, string[] names, InterchangeContext context)
    {
        var reads = names.SelectMany(name => XapiReader.ReadFile(name, context.Options)).ToList();
        context.Report(reads.SelectMany(read => read.Diagnostics));
        return Cmi5Evaluation.Of(course, reads.Select(read => read.Statement).OfType<XapiStatement>());
    }

    private static void Write(Stream stream, Cmi5Evaluation evaluation) => JsonResult.Write(stream, writer =>
    {
        writer.WriteStartArray("registrations");
        foreach (var registration in evaluation.Registrations)
        {
            writer.WriteStartObject();
            writer.WriteString("registration", registration.Registration);
            writer.WriteString("learner", registration.Learner);
            writer.WriteBoolean("satisfied", registration.IsSatisfied);
            writer.WriteStartArray("satisfiedBlocks");
            foreach (var block in registration.SatisfiedBlocks)
            {
                writer.WriteStringValue(block);
            }

            writer.WriteEndArray();
            WriteUnits(writer, registration.Units);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteUnits(Utf8JsonWriter writer, ValueList<Cmi5UnitStanding> units)
    {
        writer.WriteStartArray("units");
        foreach (var unit in units)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", unit.Unit);
            writer.WriteBoolean("satisfied", unit.IsSatisfied);
            writer.WriteBoolean("completed", unit.IsCompleted);
            writer.WriteBoolean("passed", unit.IsPassed);
            writer.WriteBoolean("failed", unit.IsFailed);
            writer.WriteBoolean("waived", unit.IsWaived);
            RoundTripNumber.Write(writer, "score", unit.Score);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static List<ImportCount> Counts(Cmi5ReadResult result, Cmi5Evaluation? evaluation)
    {
        List<ImportCount> counts = [new("units", result.Course.Units.Count()), new("objectives", result.Course.Objectives.Count), new("competencies", result.Framework.Count)];
        if (evaluation is not null)
        {
            counts.Add(new("registrations", evaluation.Registrations.Count));
            counts.Add(new("satisfiedRegistrations", evaluation.Registrations.Count(item => item.IsSatisfied)));
        }

        return counts;
    }
}
