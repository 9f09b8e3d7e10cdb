namespace PersonalizedLearning.Environments;

/// <summary>Opens sessions for learners who have offerings already, and seats them as they are.</summary>
internal static class PlacementRestart
{
    /// <summary>Seats learners; those for whom no session can be held stay without a place.</summary>
    /// <param name="data">The model.</param>
    /// <param name="plan">The plan, without sessions.</param>
    /// <param name="wanted">The entry of each learner; −1 for none.</param>
    public static void Seat(CompiledPlacement data, BlockPlan plan, int[] wanted)
    {
        var groups = wanted.Where(entry => entry >= 0).GroupBy(entry => data.Model.EntryOffering[entry]).Select(group => (Offering: group.Key, Entries: group.ToArray())).ToArray();
        Func<(int Offering, int[] Entries), int>[] orders =
        [
            group => -group.Entries.Length,
            group => Choices(data, group.Offering),
            group => group.Offering,
        ];
        var (best, most) = (orders[0], -1);
        foreach (var order in orders)
        {
            plan.Sessions.Clear();
            var held = groups.OrderBy(order).ThenBy(group => group.Offering).Sum(group => Open(data, plan.Sessions, group.Offering, group.Entries.Length).Held);
            (best, most) = held > most ? (order, held) : (best, most);
        }

        plan.Sessions.Clear();
        foreach (var (offering, entries) in groups.OrderBy(best).ThenBy(group => group.Offering))
        {
            var (held, sessions, seats) = Open(data, plan.Sessions, offering, entries.Length);
            if (held == 0)
            {
                continue;
            }

            plan.Seats.Limit(offering, sessions * data.Model.Offerings[offering].MinSize, seats);
            var values = plan.Seats.Seats.Values.ToArray();
            foreach (var entry in entries.OrderByDescending(entry => values[entry]).ThenBy(entry => entry).Take(held))
            {
                plan.Seats.Seats.Move(entry);
            }
        }
    }

    private static int Choices(CompiledPlacement data, int offering)
    {
        var (staff, spaces) = (data.Model.Offerings[offering].Staff, data.Model.Offerings[offering].Spaces);
        return (staff?.Length ?? data.Model.StaffCounts.Length) + (spaces?.Length ?? data.Model.Spaces.Length);
    }

    // The smallest space that holds the rest, else the largest there is.
    private static (int Held, int Sessions, int Seats) Open(CompiledPlacement data, BlockSessions sessions, int offering, int learners)
    {
        var (opened, seats, fewest) = (0, 0, data.Model.Offerings[offering].MinSize);
        while (seats < learners && (opened + 1) * fewest <= learners)
        {
            var chosen = -1;
            for (var form = data.FormStart[offering]; form < data.FormStart[offering + 1]; form++)
            {
                if ((chosen < 0 || seats + data.FormCapacity[form] >= learners) && sessions.CanOpen(form))
                {
                    chosen = form;
                }
            }

            if (chosen < 0)
            {
                break;
            }

            sessions.TryOpen(chosen);
            (opened, seats) = (opened + 1, seats + data.FormCapacity[chosen]);
        }

        return (Math.Min(learners, seats), opened, seats);
    }
}
