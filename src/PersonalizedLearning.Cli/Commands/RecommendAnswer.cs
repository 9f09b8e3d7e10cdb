using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The answer of <c>plearn recommend</c> to what was asked, in the format that was asked for.</summary>
internal sealed class RecommendAnswer(Host host, OutputFormat format, ISelector selector, RecommendationRequest request)
{
    /// <summary>Writes what is recommended, and adds the decision to a log if there is one.</summary>
    public IEnumerable<Diagnostic> Write(string? log)
    {
        if (log is not null)
        {
            OutputFile.Check(log);
        }

        var (set, map) = (selector.Recommend(request), request.Learner.Map);
        if (log is not null)
        {
            AddTo(log, DecisionRecord.Of(selector, request, set));
        }

        switch (format)
        {
            case OutputFormat.Json:
                LearningJson.WriteRecommendations(host.Out, set, map);
                break;
            case OutputFormat.Csv:
                RecommendTables.WriteCsv(host.Out, set, map);
                break;
            default:
                Tables.Write(host, console => RecommendTables.Write(console, set, map));
                break;
        }

        return set.Diagnostics;
    }

    /// <summary>Writes why a competency, or else an experience, is not recommended.</summary>
    public IEnumerable<Diagnostic> WriteWhyNot(string name)
    {
        RefuseCsv("--why-not");
        if (selector is not Recommender recommender)
        {
            throw new UsageException($"--why-not is there with selector '{selector.Name}'; expected the recommender, which alone can say it.");
        }

        var (learner, framework) = (request.Learner, request.Learner.Graph.Framework);
        var isExperience = request.Catalog?.Catalog.Experiences.Any(item => item.Id.Value == name) == true;
        var findings = isExperience
            ? recommender.WhyNot(request, ExperienceId.From(name))
            : recommender.WhyNot(request, Input.NamedCompetencies.Of("--why-not", [name], framework)[0]);
        if (format == OutputFormat.Json)
        {
            LearningJson.WriteWhyNot(host.Out, learner.Learner, learner.AsOf, findings);
        }
        else
        {
            Tables.Write(host, console =>
            {
                foreach (var line in new RecommendText(framework).WhyNot(name, findings))
                {
                    Spectre.Console.AnsiConsoleExtensions.WriteLine(console, line);
                }
            });
        }

        return [];
    }

    /// <summary>Writes what would be recommended under a change.</summary>
    public IEnumerable<Diagnostic> WriteCounterfactual(WhatIf change, string text)
    {
        RefuseCsv("--if-…");
        var map = request.Learner.Map;
        var counterfactual = Supposed(change);
        if (format == OutputFormat.Json)
        {
            LearningJson.WriteCounterfactual(host.Out, counterfactual, map);
        }
        else
        {
            Tables.Write(host, console => RecommendTables.Write(console, counterfactual, map, text));
        }

        return counterfactual.Changed.Diagnostics;
    }

    private Counterfactual Supposed(WhatIf change)
    {
        try
        {
            return Counterfactual.Of(selector, request, change);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(problem.Message.Split(" (Parameter", 2)[0], problem);
        }
    }

    private void RefuseCsv(string option)
    {
        if (format == OutputFormat.Csv)
        {
            throw new UsageException($"--format is 'csv' with {option}; expected table or json.");
        }
    }

    private static void AddTo(string log, DecisionRecord decision)
    {
        OutputFile.Append(log, stream => LearningJson.WriteDecisions(stream, [decision]));
    }
}
