using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>How relevant each item is for the competencies on which it bears, and how difficult it is: compressed rows.</summary>
internal sealed class RelevanceRows
{
    private readonly int[] start;
    private readonly int[] competencies;
    private readonly double[] relevance;
    private readonly double[] difficulty;
    private readonly ItemsByLength byLength;
    private readonly AdjacencyList itemsOf;

    /// <summary>Takes rows.</summary>
    /// <param name="start">Row boundaries, one more than there are items.</param>
    /// <param name="competencies">The competency of each entry.</param>
    /// <param name="relevance">The relevance of each entry, 0 or above.</param>
    /// <param name="difficulty">The difficulty of each item in log odds.</param>
    public RelevanceRows(int[] start, int[] competencies, double[] relevance, double[] difficulty)
    {
        (this.start, this.competencies, this.relevance, this.difficulty) = (start, competencies, relevance, difficulty);
        byLength = new ItemsByLength(start, competencies, relevance, difficulty);
        var links = new (int Competency, int Item)[competencies.Length];
        for (var item = 0; item < difficulty.Length; item++)
        {
            for (var entry = start[item]; entry < start[item + 1]; entry++)
            {
                links[entry] = (competencies[entry], item);
            }
        }

        itemsOf = AdjacencyList.From(competencies.Length == 0 ? 0 : competencies.Max() + 1, links);
    }

    /// <summary>The number of items.</summary>
    public int Count => difficulty.Length;

    /// <summary>Compiles the experiences of a catalog.</summary>
    public static RelevanceRows Of(CatalogIndex catalog, WeightedParameters settings)
    {
        var rows = ExperienceCompetencies.Of(catalog);
        var known = settings.ByExperience.ToDictionary(item => item.Experience);
        var (relevance, difficulty) = (new double[rows.LinkCount], new double[rows.Count]);
        for (var position = 0; position < rows.Count; position++)
        {
            var own = known.GetValueOrDefault(catalog[position].Id);
            difficulty[position] = LogOdds.Of(own?.Difficulty ?? settings.ItemDifficulty);
            relevance.AsSpan(rows.Start[position]..rows.Start[position + 1]).Fill(LogOdds.Relevance(own?.Guess ?? settings.Guess, own?.Slip ?? settings.Slip));
        }

        return new RelevanceRows(rows.Start.ToArray(), rows.Targets.ToArray(), relevance, difficulty);
    }

    /// <summary>How relevant an item is for a competency; 0 where it does not bear on it.</summary>
    public double RelevanceFor(int item, int competency)
    {
        for (var entry = start[item]; entry < start[item + 1]; entry++)
        {
            if (competencies[entry] == competency)
            {
                return relevance[entry];
            }
        }

        return 0;
    }

    /// <summary>Works out what an item scores for a learner.</summary>
    public WeightedScore Score<TLearner>(int item, in TLearner learner, double masteredFrom)
        where TLearner : IWeightedLearner
    {
        var score = default(WeightedScore);
        for (var entry = start[item]; entry < start[item + 1]; entry++)
        {
            score = score.With(competencies[entry], relevance[entry], difficulty[item], learner, masteredFrom);
        }

        return score.Rooted();
    }

    /// <summary>Finds the item with the highest score; of such as are equal in single precision any, but always the same; −1 when there is none.</summary>
    public int Best(WeightedLearner learner, WeightedParameters settings)
    {
        var (best, highest) = byLength.Best(learner.Weighed, (float)settings.Difficulty);

        // Continuity only adds to a score, and only to that of the few items that have a competency in common with the latest.
        foreach (var competency in learner.Latest)
        {
            foreach (var item in competency < itemsOf.Count ? itemsOf[competency] : [])
            {
                var score = (float)Score(item, learner, settings.MasteredFrom).Total(settings);
                if (score > highest)
                {
                    (best, highest) = (item, score);
                }
            }
        }

        return best;
    }
}
