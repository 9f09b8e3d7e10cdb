namespace PersonalizedLearning.Paths;

/// <summary>Fills the room that a choice of steps leaves.</summary>
/// <param name="problem">The problem.</param>
/// <param name="worth">What each step counts for.</param>
internal sealed class KnapsackFilling(ClosureKnapsack problem, double[] worth)
{
    /// <summary>How many steps are looked at in filling one choice, or about so many.</summary>
    internal const int MostVisits = 4_000_000;

    private readonly int[] seenIn = new int[problem.Count];
    private readonly List<int> missing = [];
    private int walk;

    /// <summary>Takes again and again what, with all that is missing before it, is worth most a minute and fits.</summary>
    /// <param name="decided">What is decided.</param>
    /// <param name="chosen">The choice, closed; filled in.</param>
    /// <param name="room">How many minutes are left.</param>
    internal void Fill(byte[] decided, bool[] chosen, long room)
    {
        for (var visits = 0; visits < MostVisits; visits += problem.Count)
        {
            var (top, minutes) = Densest(decided, chosen, room, ref visits);
            if (top < 0)
            {
                return;
            }

            Missing(top, other => chosen[other], long.MaxValue, ref visits);
            missing.ForEach(step => chosen[step] = true);
            room -= minutes;
        }

        TopUp(decided, chosen, room);
    }

    /// <summary>What a step and what it builds on are worth and take, as far as they are not present; no more of them once they take too long.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isPresent">What is present; with a step all that it builds on is.</param>
    /// <param name="room">How long they may take.</param>
    /// <param name="visits">How many steps were looked at; counted on.</param>
    internal (double Worth, long Minutes) Missing(int step, Predicate<int> isPresent, long room, ref int visits)
    {
        var (sum, minutes) = (0.0, 0L);
        missing.Clear();
        walk++;
        Enter(step);
        for (var place = 0; place < missing.Count && minutes <= room; place++)
        {
            (sum, minutes) = (sum + worth[missing[place]], minutes + problem.Minutes[missing[place]]);
            Array.ForEach(problem.Prerequisites[missing[place]], Enter);
        }

        visits += missing.Count;
        return (sum, minutes);

        void Enter(int entered)
        {
            if (seenIn[entered] != walk && !isPresent(entered))
            {
                seenIn[entered] = walk;
                missing.Add(entered);
            }
        }
    }

    // Where filling would take too long, steps are taken as they come.
    private void TopUp(byte[] decided, bool[] chosen, long room)
    {
        foreach (var step in problem.Order)
        {
            var isReady = !chosen[step] && decided[step] != ClosureKnapsack.Out && Array.TrueForAll(problem.Prerequisites[step], before => chosen[before]);
            if (isReady && worth[step] > 0 && problem.Minutes[step] <= room)
            {
                chosen[step] = true;
                room -= problem.Minutes[step];
            }
        }
    }

    // Of the steps that fit with what is missing before them the one that is worth most a minute.
    private (int Step, long Minutes) Densest(byte[] decided, bool[] chosen, long room, ref int visits)
    {
        var densest = (Step: -1, Density: 0.0, Minutes: 0L);
        Predicate<int> isChosen = other => chosen[other];
        foreach (var step in problem.Order)
        {
            if (chosen[step] || decided[step] == ClosureKnapsack.Out || worth[step] <= 0 || problem.Minutes[step] > room || visits >= MostVisits)
            {
                continue;
            }

            var (gain, cost) = Missing(step, isChosen, room, ref visits);
            var density = gain / Math.Max(cost, 0.5);
            densest = cost <= room && density > densest.Density ? (step, density, cost) : densest;
        }

        return (densest.Step, densest.Minutes);
    }
}
