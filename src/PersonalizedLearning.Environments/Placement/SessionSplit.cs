namespace PersonalizedLearning.Environments;

/// <summary>Splits the learners of an offering into its sessions (Fact A): each gets its fewest, and the rest is shared out evenly as far as there is room.</summary>
internal static class SessionSplit
{
    /// <summary>Finds the sizes of sessions.</summary>
    /// <param name="learners">How many learners there are, between the sums of the fewest and the most.</param>
    /// <param name="fewest">The fewest of each session.</param>
    /// <param name="most">The most of each session, each at least the fewest.</param>
    /// <returns>The sizes, in the order of the sessions.</returns>
    public static int[] Sizes(int learners, int fewest, ReadOnlySpan<int> most)
    {
        var sizes = new int[most.Length];
        sizes.AsSpan().Fill(fewest);
        for (var left = learners - (fewest * most.Length); left > 0; left--)
        {
            var smallest = -1;
            for (var session = 0; session < sizes.Length; session++)
            {
                if (sizes[session] < most[session] && (smallest < 0 || sizes[session] < sizes[smallest]))
                {
                    smallest = session;
                }
            }

            sizes[smallest]++;
        }

        return sizes;
    }

    /// <summary>Makes the sessions of a block, ordered by offering, staff, space and first learner.</summary>
    public static PlacementSession[] SessionsOf(CompiledPlacement data, BlockPlan plan)
    {
        var made = new List<PlacementSession>();
        var sessions = Enumerable.Range(0, plan.Sessions.Count)
            .GroupBy(session => data.FormOffering[plan.Sessions.FormOf(session)]).OrderBy(group => group.Key);
        foreach (var group in sessions)
        {
            var ordered = group.OrderBy(plan.Sessions.StaffOf).ThenBy(plan.Sessions.SpaceOf).ToArray();
            var slot = plan.Seats.Seats.SlotOf(group.Key);
            var learners = Enumerable.Range(0, data.Learners).Where(learner => plan.Seats.Seats.SlotOfLearner(learner) == slot).ToArray();
            var sizes = Sizes(learners.Length, data.Model.Offerings[group.Key].MinSize, [.. ordered.Select(session => data.FormCapacity[plan.Sessions.FormOf(session)])]);
            var next = 0;
            for (var place = 0; place < ordered.Length; place++)
            {
                var session = ordered[place];
                made.Add(new PlacementSession(plan.Sessions.Block, group.Key, plan.Sessions.StaffOf(session), plan.Sessions.SpaceOf(session), learners[next..(next + sizes[place])]));
                next += sizes[place];
            }
        }

        return [.. made];
    }
}
