using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The fingerprints of the parts on which a decision rests.</summary>
internal static class Fingerprints
{
    private static readonly ConditionalWeakTable<PrerequisiteGraph, FrameworkPrint> Frameworks = new();
    private static readonly ConditionalWeakTable<CatalogIndex, string> Catalogs = new();

    public static string OfFramework(LearnerState learner)
    {
        var scale = learner.Map.Rule.Scale;
        var bytes = new CanonicalBytes().Add(Frameworks.GetValue(learner.Graph, Print).Text).Add(scale.Minimum).Add(scale.Maximum);
        return bytes.AddAll(scale.Levels, level => bytes.Add(level.Name).Add(level.From).Add(level.IsProficient)).Fingerprint();
    }

    public static string OfMastery(LearnerState learner)
    {
        var bytes = new CanonicalBytes();
        foreach (var index in Frameworks.GetValue(learner.Graph, Print).ById)
        {
            var decision = learner.DecisionOf(index);
            bytes.Add((long)decision.Status).Add(decision.Estimate.Value).Add(decision.Estimate.Uncertainty).Add(decision.Estimate.EvidenceCount)
                .Add(decision.PredictedSuccess).Add(decision.AchievedAt).Add(decision.LastAssessedAt)
                .Add(learner.RecallOf(index)).Add(learner.UnpractisedFor(index)?.TotalNanoseconds);
        }

        return bytes.Fingerprint();
    }

    public static string OfAims(LearnerAims aims)
    {
        var bytes = new CanonicalBytes();
        var goals = aims.Goals.OrderBy(goal => goal.Competency).ThenBy(goal => goal.Weight).ThenBy(goal => goal.Due);
        bytes.AddAll(goals, goal => bytes.Add(goal.Competency.Value).Add(goal.Weight).Add(goal.Due));
        bytes.Add(aims.Core?.Id).Add(aims.Core?.Due).AddAll(aims.Core?.Competencies ?? [], item => bytes.Add(item.Value));
        bytes.AddAll(aims.Interests.OrderBy(item => item.Key, StringComparer.Ordinal), item => bytes.Add(item.Key).Add(item.Value));
        return bytes.Fingerprint();
    }

    public static string OfCatalog(CatalogIndex catalog) => Catalogs.GetValue(catalog, Print);

    public static string OfConstraints(ValueList<ICandidateFilter> filters)
    {
        var bytes = new CanonicalBytes();
        return bytes.AddAll(filters, filter => bytes.Add(filter.Name).Add(filter.Demand)).Fingerprint();
    }

    public static string OfPractice(PracticeHistory practice)
    {
        var bytes = new CanonicalBytes();
        foreach (ref readonly var answer in practice.Answers)
        {
            bytes.Add(practice.Framework[answer.Competency].Id.Value).Add(answer.Success).Add(answer.At).Add(answer.Item).Add(answer.Activity);
        }

        return bytes.Fingerprint();
    }

    private static FrameworkPrint Print(PrerequisiteGraph graph)
    {
        var framework = graph.Framework;
        int[] byId = [.. Enumerable.Range(0, graph.Count).OrderBy(index => framework[index].Id)];
        var bytes = new CanonicalBytes().Add(framework.Id.Value);
        foreach (var index in byId)
        {
            bytes.Add(framework[index].Id.Value);
            AddIds(framework.Parents(index));
            AddIds(graph.HardPrerequisites(index));
            AddIds(graph.SoftPrerequisites(index));
        }

        return new FrameworkPrint(bytes.Fingerprint(), byId);

        void AddIds(ReadOnlySpan<int> indices) =>
            bytes.AddAll(indices.ToArray().Select(index => framework[index].Id).Order(), id => bytes.Add(id.Value));
    }

    private static string Print(CatalogIndex catalog)
    {
        var bytes = new CanonicalBytes();
        foreach (var item in catalog.Catalog.Experiences)
        {
            bytes.Add(item.Id.Value).Add(item.Title).Add((long)item.Kind).Add((long)item.Modality).Add((long)item.Minutes).Add(item.Place);
            AddSorted(item.Teaches.Select(id => id.Value));
            AddSorted(item.Evidences.Select(id => id.Value));
            AddSorted(item.Interests);
            AddSorted(item.Supports);
            bytes.Add((long)(item.MaxAttempts ?? 0));
            AddSorted(item.Udl.Select(principle => principle.ToString()));
        }

        return bytes.Fingerprint();

        void AddSorted(IEnumerable<string> items) => bytes.AddAll(items.Order(StringComparer.Ordinal), item => bytes.Add(item));
    }

    // The order of the identifiers is found once for each framework, too.
    private sealed record FrameworkPrint(string Text, int[] ById);
}
