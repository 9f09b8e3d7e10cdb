using System.Collections.ObjectModel;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>What follows about other competencies from what is known of some, along the links of a framework.</summary>
/// <remarks>
/// <para>Mastery of a competency entails mastery of its hard prerequisites, of its children and parts, and of what says the same (exact match). So mastery follows
/// along these links, and a lack of mastery against them: who has not mastered a part has not mastered the whole.</para>
/// <para>It is a hint, for placing a learner or for choosing what to assess next, and for finding contradictions. No decision rests on it.</para>
/// </remarks>
public static class MasteryInference
{
    /// <summary>
    /// Infers from decisions: what is mastered, and what is not though there is evidence. Between a competency and its parent nothing is inferred where a rule decides
    /// the parent, as the rule says what follows.
    /// </summary>
    /// <param name="map">The decisions.</param>
    /// <returns>For each competency, by dense index, what is asserted and what follows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public static IReadOnlyList<InferredMastery> Infer(MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Infer(map.Framework, [.. map.Decisions.Select(SignOf)], index => map.Rules?.RuleOf(index) is { Outcome: RuleOutcome.Complete });
    }

    /// <summary>Infers from assertions.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="asserted">What is known, by competency.</param>
    /// <returns>For each competency, by dense index, what is asserted and what follows.</returns>
    /// <remarks>Linear in the size of the framework. Circles of links do no harm.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have a competency.</exception>
    public static IReadOnlyList<InferredMastery> Infer(CompetencyFramework framework, IReadOnlyDictionary<CompetencyId, MasterySign> asserted)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(asserted);
        var signs = new MasterySign[framework.Count];
        foreach (var (competency, sign) in asserted)
        {
            signs[framework.RequiredIndexOf(competency)] = sign;
        }

        return Infer(framework, signs, _ => false);
    }

    private static ReadOnlyCollection<InferredMastery> Infer(CompetencyFramework framework, MasterySign[] signs, Func<int, bool> isDecidedByRule)
    {
        var entailed = AdjacencyList.From(framework.Count, [.. Entailments(framework, isDecidedByRule)]);
        var positive = Reach(entailed, signs, MasterySign.Positive);
        var negative = Reach(entailed.Reversed(), signs, MasterySign.Negative);
        return Array.AsReadOnly([.. signs.Select((sign, index) => new InferredMastery(
            framework[index].Id, sign, Source(framework, positive[index]), Source(framework, negative[index])))]);
    }

    private static MasterySign SignOf(MasteryDecision decision) =>
        decision.IsMastered ? MasterySign.Positive : decision.Estimate.EvidenceCount > 0 ? MasterySign.Negative : MasterySign.None;

    private static CompetencyId? Source(CompetencyFramework framework, int index) => index < 0 ? null : framework[index].Id;

    /// <summary>Links from each competency to those whose mastery its mastery entails.</summary>
    private static IEnumerable<(int Of, int Entailed)> Entailments(CompetencyFramework framework, Func<int, bool> isDecidedByRule)
    {
        foreach (var prerequisite in framework.Prerequisites)
        {
            if (prerequisite.Strength == PrerequisiteStrength.Hard)
            {
                yield return (framework.IndexOf(prerequisite.After), framework.IndexOf(prerequisite.Before));
            }
        }

        foreach (var link in framework.Associations)
        {
            var (origin, destination) = (framework.IndexOf(link.Origin), framework.IndexOf(link.Destination));
            var entails = link.Type switch
            {
                AssociationType.IsChildOf or AssociationType.IsPartOf => destination >= 0 && !isDecidedByRule(destination),
                AssociationType.ExactMatchOf => true,
                _ => false,
            };
            if (entails)
            {
                yield return (destination, origin);
            }

            if (link.Type == AssociationType.ExactMatchOf)
            {
                yield return (origin, destination);
            }
        }
    }

    /// <summary>The nearest competency with a sign from which each can be reached; −1 where there is none.</summary>
    private static int[] Reach(AdjacencyList links, MasterySign[] signs, MasterySign sign)
    {
        var from = new int[signs.Length];
        Array.Fill(from, -1);
        var open = new Queue<int>();
        for (var index = 0; index < signs.Length; index++)
        {
            if (signs[index].HasFlag(sign))
            {
                from[index] = index;
                open.Enqueue(index);
            }
        }

        while (open.TryDequeue(out var index))
        {
            foreach (var next in links[index])
            {
                if (from[next] < 0)
                {
                    from[next] = from[index];
                    open.Enqueue(next);
                }
            }
        }

        return from;
    }
}
