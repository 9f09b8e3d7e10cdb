using System.Globalization;
using System.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Tells whether two studies would give the same numbers: what a shard and a checkpoint know their study by.</summary>
/// <remarks>
/// It is taken over all that a study says: name, seed, framework with its links, goals, learners, sessions, retention, the names of measures, comparisons, and for each condition the population with its model,
/// the policies with their rule, the selector with catalog and filters, and the budget. What is built in goes in with all its parameters, as JSON writes it. What an application brings goes in by its type,
/// name, version and settings, and as its text (<see cref="object.ToString"/>, which for records holds all members), so what it hides from these is not seen; neither is the way in which a measure is taken.
/// </remarks>
public static class StudyFingerprint
{
    /// <summary>Raised when the same study would give other numbers than before.</summary>
    private const long EngineVersion = 1;

    /// <summary>Takes the fingerprint of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The first 128 bits of SHA-256, as 32 hexadecimal digits; the same on every machine and in every culture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static string Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var bytes = new CanonicalBytes().Add("study").Add(EngineVersion).Add(study.Name).Add((long)study.Seed);
        var (learners, sessions, comparisons) = (study.Learners, study.Sessions, study.Comparisons);
        AddGraph(bytes, study.Graph);
        bytes.AddAll(study.Goals, goal => bytes.Add(goal.Value));
        bytes.Add(learners.AtLeast).Add(learners.AtMost).Add(learners.TargetStandardError).Add(learners.Measure);
        bytes.Add((long)sessions.Steps).Add(sessions.DaysBetween).Add(sessions.Start).Add(sessions.MinutesPerStep);
        bytes.AddAll(study.RetentionDays, days => bytes.Add(days)).Add(study.MasteredFrom);
        bytes.AddAll(study.Measures, measure => bytes.Add(measure.Name));
        bytes.Add(comparisons.BaselinePolicy).Add(comparisons.BaselineSelector).Add(comparisons.AllPairs).Add(comparisons.Confidence).Add((long)comparisons.Correction);
        return bytes.AddAll(study.Conditions, condition => AddCondition(bytes, condition)).Fingerprint();
    }

    private static void AddGraph(CanonicalBytes bytes, PrerequisiteGraph graph)
    {
        bytes.Add(Json(stream => LearningJson.WriteFramework(stream, graph.Framework)));
        for (var index = 0; index < graph.Count; index++)
        {
            bytes.Add(graph.Framework[index].Id.Value);
            bytes.AddAll(graph.HardPrerequisites(index).ToArray(), before => bytes.Add((long)before));
            bytes.AddAll(graph.SoftPrerequisites(index).ToArray(), before => bytes.Add((long)before));
        }
    }

    private static void AddCondition(CanonicalBytes bytes, StudyCondition condition)
    {
        var (population, policy, selector, budget) = condition;
        var model = population.Model;
        bytes.Add(population.Name).Add(model.Name).Add((long)model.Version).Add(Described(() => TextOf(model), stream => SimulationJson.WriteLearnerModel(stream, model)));
        bytes.Add(TextOf(population.Goals)).Add(TextOf(population.Behaviour));
        bytes.Add(policy.Name).Add(Described(() => TextOf(policy), stream => LearningJson.WritePolicyFile(stream, new PolicyFile(policy.Policies, policy.Rule))));
        AddSelector(bytes, selector);
        bytes.Add((long)budget.Steps).Add(budget.Minutes);
    }

    private static void AddSelector(CanonicalBytes bytes, StudySelector selector)
    {
        bytes.Add(selector.Name);
        if (selector.Selector is { } shown)
        {
            bytes.Add(shown.Name).Add((long)shown.Version).Add((shown as Selector)?.SettingsText).Add(Described(() => TextOf(shown), stream => LearningJson.WriteSelector(stream, shown)));
        }

        bytes.Add(TextOf(selector.Truthful)).Add(selector.Catalog is { } catalog ? Fingerprints.OfCatalog(catalog) : null);
        bytes.AddAll(selector.Filters, filter => bytes.Add(filter.Name).Add(filter.Demand).Add(TextOf(filter)));
    }

    private static string TextOf(StudyPolicy policy)
    {
        var policies = policy.Policies;
        var own = policies.ByCompetency.OrderBy(item => item.Key).Select(item => $"{item.Key}: {TextOf(item.Value)}");
        return $"{TextOf(policies.Standard)} | {string.Join(", ", own)} | {TextOf(policies.Learner)} | {policies.Combination} | {TextOf(policy.Rule)}";
    }

    // What no registry knows is described by itself.
    private static string? Described(Func<string?> text, Action<Stream> write)
    {
        try
        {
            return Json(write);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidCastException)
        {
            return text();
        }
    }

    private static string Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // Records write numbers in the culture of their thread.
    private static string? TextOf(object? item)
    {
        var (thread, culture) = (Thread.CurrentThread, Thread.CurrentThread.CurrentCulture);
        try
        {
            thread.CurrentCulture = CultureInfo.InvariantCulture;
            return item is null ? null : $"{item.GetType()} {item}";
        }
        finally
        {
            thread.CurrentCulture = culture;
        }
    }
}
