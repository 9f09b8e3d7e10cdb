using System.CommandLine;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Profiles;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn profile</c>: where a learner stands, what the learner aims at and has said, as far as whoever looks may see it.</summary>
internal static class ProfileCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "profile",
            "The profile of one learner: strengths, needs and gaps, goals with progress, and beside them what was said: interests, preferences, supports, story, requests. "
            + "Whoever is not the learner sees what was consented to.\n\nExamples:\n"
            + "  plearn profile --framework framework.json --journal ben.jsonl\n"
            + "  plearn profile -f framework.json -j journals --learner ben --viewer mum --role family --purpose support --html ben.html\n"
            + "  plearn profile -f framework.json -j journals -l ben --viewer mr-hale --role educator --privacy school --format json");
        var input = new LearnerInput(command);
        var learner = new Option<string?>("--learner", "-l") { Description = "The learner; may be left out when there is the journal of one only.", HelpName = "ID" };
        var name = new Option<string?>("--name") { Description = "What the learner is called; the identifier when left out.", HelpName = "NAME" };
        command.Options.Add(learner);
        command.Options.Add(name);
        var viewer = new ViewerOptions(command);
        var precedes = CommonOptions.Precedes();
        var html = CommonOptions.Html("it");
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        foreach (var option in (IEnumerable<Option>)[precedes, html, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            var graph = PrerequisiteGraph.Compile(contents.Framework, parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            var shown = Shown(parsed, contents, graph, viewer, parsed.GetValue(learner), parsed.GetValue(name));
            CommonOptions.WriteHtml(host, parsed.GetValue(html), stream => ProfilePage.WriteHtml(stream, new ProfileText(shown)));
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                ProfileJson.Write(host.Out, shown);
            }
            else
            {
                Tables.Write(host, console => ProfilePage.Write(new TextPage(console), new ProfileText(shown)));
            }

            Diagnostic[] diagnostics = [.. contents.Diagnostics, .. graph.CycleDiagnostics()];
            Diagnostics.Write(host.Error, diagnostics);
            return diagnostics.Any(item => item.Severity > DiagnosticSeverity.Info) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static ShownProfile Shown(ParseResult parsed, LearnerInput.Contents contents, PrerequisiteGraph graph, ViewerOptions viewer, string? learner, string? name)
    {
        var journal = contents.Evidence.Of(learner);
        var (rules, consents, seer) = viewer.Read(parsed, journal, contents.AsOf);
        var sight = consents.SightOf(seer, contents.AsOf);
        if (sight.Scopes.Count == 0 && consents.WhyNot(seer, DataScope.Mastery, contents.AsOf) is { } reason)
        {
            throw new UsageException($"{reason.Code}: {reason.Message}");
        }

        var profile = LearnerProfile.Derive(contents.MapOf(journal), graph, journal, rules.Agency);
        return new ShownProfile(ProfileView.Of(profile, sight), GoalsView.Of(profile.Goals, sight, profile.Map, graph), contents.Framework, name);
    }
}
