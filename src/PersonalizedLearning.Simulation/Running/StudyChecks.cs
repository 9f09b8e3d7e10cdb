namespace PersonalizedLearning.Simulation;

/// <summary>Finds what in a study contradicts itself before work is done for it.</summary>
internal static class StudyChecks
{
    /// <summary>Checks a study.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="ArgumentException">It contradicts itself.</exception>
    public static void Check(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Require(study.Graph.Count > 0, $"Framework '{study.Graph.Framework.Id}' has no competencies; expected at least one.");
        Require(study.Conditions.Count > 0, $"Study '{study.Name}' has no conditions; expected at least one.");
        Require(
            study.Learners.AtMost <= StudyTally.MostLearners,
            FormattableString.Invariant($"Study '{study.Name}' follows up to {study.Learners.AtMost} learners; expected {StudyTally.MostLearners} at the most."));
        CheckConditions(study);
        CheckGoals(study);
        CheckRetention(study);
        CheckMeasures(study);
        CheckComparisons(study);
        CheckModels(study);
    }

    /// <summary>The parts in the order of their shards, where they are all that a study has.</summary>
    /// <exception cref="ArgumentException">One is of another study, unfinished, missing or there twice.</exception>
    public static StudyPart[] WholeOf(Study study, IEnumerable<StudyPart> parts)
    {
        var fingerprint = StudyFingerprint.Of(study);
        var byIndex = new SortedDictionary<int, StudyPart>();
        var all = parts.ToList();
        RequireParts(all.Count > 0, "There are no parts; expected those of all shards.");
        RequireParts(!all.Contains(null!), "A part is null; expected parts.");
        var (count, size) = (all[0].Shard.Count, all[0].Blocks.Size);
        foreach (var part in all)
        {
            var shard = part.Shard;
            RequireParts(part.Fingerprint == fingerprint, $"Shard {shard} is of another study: fingerprint {part.Fingerprint}; expected {fingerprint}, that of '{study.Name}'.");
            RequireParts(shard.Count == count, FormattableString.Invariant($"Shard {shard} is one of {shard.Count}, others are of {count}; expected shards of one split."));
            RequireParts(part.Blocks.Size == size, FormattableString.Invariant($"Shard {shard} is cut into blocks of {part.Blocks.Size} learners, others of {size}; expected shards of one split."));
            RequireParts(part.IsComplete, FormattableString.Invariant($"Shard {shard} is not finished: {part.Learners} of {part.Blocks.Learners} learners; expected all, so run it to its end first."));
            RequireParts(byIndex.TryAdd(shard.Index, part), $"Shard {shard} is there twice; expected each once.");
        }

        int[] missing = [.. Enumerable.Range(1, count).Where(index => !byIndex.ContainsKey(index))];
        RequireParts(missing.Length == 0, FormattableString.Invariant($"Of {count} shards {missing.Length} are missing: {string.Join(", ", missing.Take(10))}{(missing.Length > 10 ? ", …" : string.Empty)}; expected all."));
        return [.. byIndex.Values];
    }

    private static void CheckConditions(Study study)
    {
        CheckNames(study, "populations", condition => condition.Population, population => population.Name);
        CheckNames(study, "policies", condition => condition.Policy, policy => policy.Name);
        CheckNames(study, "selectors", condition => condition.Selector, selector => selector.Name);
        var seen = new HashSet<(string Population, string Policy, string Selector, StudyBudget Budget)>();
        foreach (var (population, policy, selector, budget) in study.Conditions)
        {
            Require(
                seen.Add((population.Name, policy.Name, selector.Name, budget)),
                FormattableString.Invariant($"Population '{population.Name}' with policy '{policy.Name}', selector '{selector.Name}' and {budget.Steps} steps is there twice; expected each condition once."));
            Require(
                selector.Catalog is null || ReferenceEquals(selector.Catalog.Framework, study.Graph.Framework),
                $"The catalog of selector '{selector.Name}' is compiled for framework '{selector.Catalog?.Framework.Id}'; expected that of the study, '{study.Graph.Framework.Id}'.");
        }
    }

    private static void CheckNames<T>(Study study, string noun, Func<StudyCondition, T> part, Func<T, string> name)
        where T : class
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var condition in study.Conditions)
        {
            Require(condition is not null, $"A condition of study '{study.Name}' is null; expected conditions.");
            var one = part(condition!);
            Require(byName.TryAdd(name(one), one) || byName[name(one)].Equals(one), $"Two different {noun} are named '{name(one)}'; expected unique names.");
        }
    }

    private static void CheckGoals(Study study)
    {
        var seen = new HashSet<Competencies.CompetencyId>();
        foreach (var goal in study.Goals)
        {
            Require(study.Graph.Framework.IndexOf(goal) >= 0, $"Goal '{goal}' is not in framework '{study.Graph.Framework.Id}'; expected one of its competencies.");
            Require(seen.Add(goal), $"Goal '{goal}' is there twice; expected each once.");
        }
    }

    private static void CheckMeasures(Study study)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measure in study.Measures)
        {
            Require(measure is not null, $"A measure of study '{study.Name}' is null; expected measures.");
            Require(names.Add(measure!.Name), $"Two measures are named '{measure.Name}'; expected unique names.");
        }

        Require(
            study.Learners.Measure is not { } target || StudyMeasures.Of(study).Any(measure => measure.Name == target),
            $"Measure '{study.Learners.Measure}', whose standard error is the target, is not one of the study's; expected one of {string.Join(", ", StudyMeasures.Of(study).Select(measure => measure.Name))}.");
    }

    private static void CheckRetention(Study study)
    {
        var before = double.NegativeInfinity;
        foreach (var days in study.RetentionDays)
        {
            Require(days >= 0 && double.IsFinite(days), FormattableString.Invariant($"Retention is looked at after {days:R} days; expected a number from 0."));
            Require(days > before, FormattableString.Invariant($"Retention is looked at after {before:R} and then {days:R} days; expected ascending numbers."));
            before = days;
        }
    }

    private static void CheckComparisons(Study study)
    {
        var (policy, selector) = (study.Comparisons.BaselinePolicy, study.Comparisons.BaselineSelector);
        Require(policy is null || study.Conditions.Any(condition => condition.Policy.Name == policy), $"Policy '{policy}' of the baseline is in no condition; expected the name of one that is.");
        Require(selector is null || study.Conditions.Any(condition => condition.Selector.Name == selector), $"Selector '{selector}' of the baseline is in no condition; expected the name of one that is.");
    }

    private static void CheckModels(Study study)
    {
        foreach (var population in study.Conditions.Select(condition => condition.Population).DistinctBy(population => population.Name))
        {
            try
            {
                population.Model.For(study.Graph);
            }
            catch (ArgumentException problem)
            {
                throw new ArgumentException($"Model '{population.Model.Name}' of population '{population.Name}' does not fit framework '{study.Graph.Framework.Id}': {problem.Message}", nameof(study), problem);
            }
        }
    }

    private static void RequireParts(bool isMet, string message) => Require(isMet, message, "parts");

    private static void Require(bool isMet, string message, string parameter = "study")
    {
        if (!isMet)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}
