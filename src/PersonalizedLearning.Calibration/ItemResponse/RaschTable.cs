namespace PersonalizedLearning.Calibration;

/// <summary>What conditional likelihood needs of answers: totals of items, and scores by the set of items answered.</summary>
/// <param name="IsUsed">Which items have a finite difficulty.</param>
/// <param name="Totals">How many right answers each has.</param>
/// <param name="Groups">The learners, by the items they answered.</param>
internal sealed record RaschTable(bool[] IsUsed, int[] Totals, IReadOnlyList<RaschGroup> Groups)
{
    public static RaschTable Of(ReadOnlySpan<int> itemTotals, ReadOnlySpan<int> scoreCounts)
    {
        var isUsed = new bool[itemTotals.Length];
        Array.Fill(isUsed, true);
        return new RaschTable(isUsed, itemTotals.ToArray(), [new RaschGroup([.. Enumerable.Range(0, itemTotals.Length)], scoreCounts.ToArray())]);
    }

    public static RaschTable Of(ItemResponses responses)
    {
        var isUsed = new bool[responses.Items.Count];
        Array.Fill(isUsed, true);
        var answers = Enumerable.Range(0, responses.LearnerCount).Select(learner => FirstAnswers(responses, learner)).ToList();
        while (Drop(isUsed, answers))
        {
        }

        var totals = new int[isUsed.Length];
        var groups = new Dictionary<string, RaschGroup>(StringComparer.Ordinal);
        foreach (var own in answers)
        {
            int[] items = [.. own.Select(answer => answer.Item).Where(item => isUsed[item])];
            var key = string.Join(',', items);
            var group = groups.TryGetValue(key, out var known) ? known : groups[key] = new RaschGroup(items, new int[items.Length + 1]);
            var score = 0;
            foreach (var (item, _) in own.Where(answer => isUsed[answer.Item] && answer.IsCorrect))
            {
                totals[item]++;
                score++;
            }

            group.ScoreCounts[score]++;
        }

        return new RaschTable(isUsed, totals, [.. groups.Values]);
    }

    private static List<(int Item, bool IsCorrect)> FirstAnswers(ItemResponses responses, int learner)
    {
        var first = new SortedDictionary<int, bool>();
        for (var answer = responses.Starts[learner]; answer < responses.Starts[learner + 1]; answer++)
        {
            first.TryAdd(responses.ItemOf[answer], responses.IsCorrect[answer]);
        }

        return [.. first.Select(item => (item.Key, item.Value))];
    }

    // Learners who had all or none right tell nothing, and then items may be left that the others answered alike, and so on.
    private static bool Drop(bool[] isUsed, List<List<(int Item, bool IsCorrect)>> answers)
    {
        var (right, wrong) = (new int[isUsed.Length], new int[isUsed.Length]);
        foreach (var own in answers)
        {
            var left = own.Where(answer => isUsed[answer.Item]).ToList();
            if (left.Any(answer => answer.IsCorrect) && left.Any(answer => !answer.IsCorrect))
            {
                foreach (var (item, correct) in left)
                {
                    (correct ? right : wrong)[item]++;
                }
            }
        }

        var dropped = false;
        for (var item = 0; item < isUsed.Length; item++)
        {
            if (isUsed[item] && (right[item] == 0 || wrong[item] == 0))
            {
                (isUsed[item], dropped) = (false, true);
            }
        }

        return dropped;
    }
}
