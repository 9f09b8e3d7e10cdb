using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>Makes learners up as the public code does: abilities, what they are after, and what they have done before.</summary>
internal static class KssStart
{
    private const int MostTries = 1000;
    private const int AbilityLevels = 4;
    private const double AbilityStep = 0.1;
    private const int FewestTargets = 3;

    /// <summary>Draws a learner whose targets are not all passed at the start; where they are for all of many, the last of them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="chance">Chance.</param>
    /// <param name="abilities">Where to write the abilities, with padding.</param>
    /// <returns>The targets.</returns>
    public static int Draw(KssModel model, ref ChanceStream chance, Span<double> abilities)
    {
        Span<KssAnswer> answers = stackalloc KssAnswer[KssPast.Room];
        var targets = 0;
        for (var tries = 0; tries < MostTries && (tries == 0 || !IsOpen(model, targets, abilities)); tries++)
        {
            targets = DrawOnce(ref chance, abilities);
            if (model.Variant == KssVariant.V1)
            {
                new KssPast(model, abilities, answers).Run(ref chance);
            }
        }

        return targets;
    }

    /// <summary>Draws a learner with what was answered before, whatever the targets.</summary>
    public static KssEpisode Episode(KssModel model, ref ChanceStream chance)
    {
        Span<KssAnswer> answers = stackalloc KssAnswer[KssPast.Room];
        Span<double> abilities = stackalloc double[KssLaw.Room];
        Span<double> grown = stackalloc double[KssLaw.Room];
        var targets = DrawOnce(ref chance, abilities);
        abilities.CopyTo(grown);
        var past = new KssPast(model, grown, answers);
        past.Run(ref chance);

        // The public code of variant kdd puts the learner back to the start afterwards.
        var start = model.Variant == KssVariant.Kdd ? abilities : grown;
        return new KssEpisode
        {
            Ability = ValueList.Create<double>(start[..KssGraph.Count]),
            Targets = Enumerable.Range(0, KssGraph.Count).Where(concept => ((targets >> concept) & 1) != 0).ToValueList(),
            Last = past.Last,
            History = ValueList.Create(past.Answers),
        };
    }

    private static int DrawOnce(ref ChanceStream chance, Span<double> abilities)
    {
        abilities.Clear();
        for (var concept = 0; concept < KssGraph.Count; concept++)
        {
            abilities[concept] = -chance.NextBelow(AbilityLevels) - (AbilityStep * concept);
        }

        Span<int> concepts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (var last = KssGraph.Count - 1; last > 0; last--)
        {
            var other = chance.NextBelow(last + 1);
            (concepts[last], concepts[other]) = (concepts[other], concepts[last]);
        }

        return KssGraph.MaskOf(concepts[..(FewestTargets + chance.NextBelow(KssGraph.Count - FewestTargets + 1))]);
    }

    private static bool IsOpen(KssModel model, int targets, ReadOnlySpan<double> abilities)
    {
        for (var left = targets; left != 0; left &= left - 1)
        {
            var target = BitOperations.TrailingZeroCount(left);
            if (!KssLaw.Passes(abilities[target], model.Difficulty[target]))
            {
                return true;
            }
        }

        return false;
    }
}
