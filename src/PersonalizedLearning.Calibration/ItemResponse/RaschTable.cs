namespace PersonalizedLearning.Calibration;

/// <summary>What conditional likelihood needs of answers: totals of items, and scores by the set of items answered.</summary>
/// <param name="IsUsed">Which items have a finite difficulty.</param>
/// <param name="Totals">How many right answers each has.</param>
/// <param name="Groups">The learners, by the items they answered.</param>
/// <param name="OneSided">How many items were answered alike by all who could tell.</param>
/// <param name="IsConnected">Whether answers hold the items together; if not, none is used.</param>
internal sealed record RaschTable(bool[] IsUsed, int[] Totals, IReadOnlyList<RaschGroup> Groups, int OneSided = 0, bool IsConnected = true)
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

        var oneSided = isUsed.Count(used => !used);
        var isConnected = oneSided == isUsed.Length || (Reaches(isUsed, answers, from: true) && Reaches(isUsed, answers, from: false));
        if (!isConnected)
        {
            Array.Clear(isUsed);
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

        return new RaschTable(isUsed, totals, [.. groups.Values], oneSided, isConnected);
    }

    // Whether every item can be reached from the first, by steps from an item that a learner answered in one way to those answered in the other (Fischer 1981).
    private static bool Reaches(bool[] isUsed, List<List<(int Item, bool IsCorrect)>> answers, bool from)
    {
        var answering = new List<int>[isUsed.Length];
        for (var item = 0; item < answering.Length; item++)
        {
            answering[item] = [];
        }

        foreach (var (learner, own) in answers.Index())
        {
            foreach (var (item, _) in own.Where(answer => answer.IsCorrect == from))
            {
                answering[item].Add(learner);
            }
        }

        var first = Array.IndexOf(isUsed, true);
        var (isSeen, isAsked) = (new bool[isUsed.Length], new bool[answers.Count]);
        var waiting = new Queue<int>([first]);
        isSeen[first] = true;
        while (waiting.TryDequeue(out var item))
        {
            foreach (var learner in answering[item].Where(learner => !isAsked[learner]))
            {
                isAsked[learner] = true;
                foreach (var (next, _) in answers[learner].Where(answer => answer.IsCorrect != from && isUsed[answer.Item] && !isSeen[answer.Item]))
                {
                    isSeen[next] = true;
                    waiting.Enqueue(next);
                }
            }
        }

        return !isUsed.Where((used, item) => used && !isSeen[item]).Any();
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
