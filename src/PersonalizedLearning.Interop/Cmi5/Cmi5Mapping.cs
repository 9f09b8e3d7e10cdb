using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Says a course in the terms of this library.</summary>
internal sealed class Cmi5Mapping(Cmi5Course course, DiagnosticLog log)
{
    private static readonly string[] WithoutMastery = [XapiVerbs.Launched, XapiVerbs.Initialized, XapiVerbs.Completed, XapiVerbs.Terminated, XapiVerbs.Abandoned, XapiVerbs.Waived, XapiVerbs.Satisfied];

    public Cmi5ReadResult Result()
    {
        var build = Framework();
        return new Cmi5ReadResult(course, build.Framework, Policy(), Profile(), [.. log.ToList(), .. build.Diagnostics]);
    }

    private FrameworkBuild Framework()
    {
        var id = Preconditions.IsId(course.Id) ? course.Id : "cmi5-course";
        var builder = CompetencyFramework.CreateBuilder(id, TextOf(course.Title) ?? id).InLanguage(course.Title.Count > 0 && course.Title[0].Language != "und" ? course.Title[0].Language : null);
        AddNodes(builder, course.Children, id);
        foreach (var objective in course.Objectives)
        {
            if (Add(builder, objective.Id, objective.Title, objective.Description, CompetencyKind.Standard))
            {
                builder.Add(new Association(AssociationType.IsChildOf, CompetencyId.From(objective.Id), CompetencyId.From(id)), objective.Id);
            }
        }

        return builder.Build();
    }

    private void AddNodes(FrameworkBuilder builder, ValueList<Cmi5Node> nodes, string parent)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            var node = nodes[index];
            if (!Add(builder, node.Id, node.Title, node.Description, node is Cmi5Block ? CompetencyKind.Standard : CompetencyKind.Unspecified))
            {
                continue;
            }

            var own = CompetencyId.From(node.Id);
            builder.Add(new Association(AssociationType.IsChildOf, own, CompetencyId.From(parent), index + 1), node.Id);
            foreach (var objective in node.Objectives.Where(Preconditions.IsId))
            {
                builder.Add(new Association(AssociationType.IsRelatedTo, own, CompetencyId.From(objective)), node.Id);
            }

            if (node is Cmi5Block block)
            {
                AddNodes(builder, block.Children, node.Id);
            }
        }
    }

    private bool Add(FrameworkBuilder builder, string id, ValueList<XapiText> title, ValueList<XapiText> description, CompetencyKind kind)
    {
        if (!Preconditions.IsId(id))
        {
            log.Add("unusable-identifier", DiagnosticSeverity.Error, id.Length == 0 ? "(no identifier)" : JsonText.Short(id), "An element without a usable identifier can't be a competency; it was left out, with what is in it.");
            return false;
        }

        builder.Add(new Competency { Id = CompetencyId.From(id), Title = TextOf(title), Statement = TextOf(description) ?? TextOf(title) ?? id, Kind = kind });
        return true;
    }

    private static string? TextOf(ValueList<XapiText> texts) => texts.Select(text => text.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    // Passing is the one thing that cmi5 says of mastery: the unit judges it, with the score that it was told to ask for.
    private PolicyFile Policy()
    {
        foreach (var group in course.Units.Where(unit => unit.MoveOn is not (Cmi5MoveOn.Passed or Cmi5MoveOn.CompletedAndPassed)).GroupBy(unit => unit.MoveOn))
        {
            log.Add("move-on-is-no-mastery", DiagnosticSeverity.Info, JsonText.Short(group.First().Id), FormattableString.Invariant(
                $"moveOn is {group.Key} in {group.Count()} units: they are satisfied without being passed, and mastered only when passed. {nameof(Cmi5Evaluation)} decides what is satisfied."));
        }

        var scores = course.Units.Select(unit => unit.MasteryScore).OfType<double>().Distinct().Order().ToList();
        if (scores.Count > 1)
        {
            log.Add("mastery-scores-differ", DiagnosticSeverity.Info, "masteryScore", FormattableString.Invariant(
                $"The units have {scores.Count} mastery scores, from {scores[0]:R} to {scores[^1]:R}, and a policy has one scale; what each unit called passed decides, for which it used its own."));
        }
        else if (scores.Count == 0 && course.Units.Any())
        {
            log.Add("mastery-score-in-passed-only", DiagnosticSeverity.Info, "masteryScore", "No unit has a mastery score, which is not 0; what each unit called passed decides.");
        }

        var from = scores is [> 0 and var only] ? only : 1;
        var scale = new ProficiencyScale("cmi5", 0, 1, [new ProficiencyLevel("Not passed", 0), new ProficiencyLevel("Passed", from, true)]);
        return new PolicyFile(new MasteryPolicySet(new HighestScore()), new MasteryRule { Scale = scale, Sticky = true });
    }

    private XapiProfile Profile() => new()
    {
        UsesStandardVerbs = false,
        Verbs = [
            new XapiVerbRule(XapiVerbs.Passed, XapiVerbMeaning.Success), new XapiVerbRule(XapiVerbs.Failed, XapiVerbMeaning.Failure),
            .. WithoutMastery.Select(verb => new XapiVerbRule(verb, XapiVerbMeaning.None)),
        ],
        Competencies = course.Units.Where(unit => Preconditions.IsId(unit.Id)).DistinctBy(unit => unit.Id).Select(unit => new XapiCompetencyRule
        {
            // A system that gives units identifiers of its own names the publisher's in the grouping.
            In = [XapiActivityPlace.Object, XapiActivityPlace.Grouping],
            Activity = unit.Id,
            Competencies = [CompetencyId.From(unit.Id), .. unit.Objectives.Where(Preconditions.IsId).Select(CompetencyId.From)],
        }).ToValueList(),
    };
}
