using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

/// <summary>The worth of the best schedule of a tiny problem, by trying everything: who works on what, how, with whom and where.</summary>
internal sealed class ScheduleOracle
{
    private readonly EnvironmentProblem problem;
    private readonly ProblemIndex index;
    private readonly PlacementWorth worth;
    private readonly LearnerId[] learners;
    private readonly Dictionary<int, Seat[][]> patterns = [];
    private double best;

    private ScheduleOracle(EnvironmentProblem problem)
    {
        this.problem = problem;
        (index, worth) = (new ProblemIndex(problem), new PlacementWorth(problem));
        learners = [.. problem.Needs.Select(need => need.Learner).Distinct().Order()];
    }

    /// <summary>The worth, in weighted minutes.</summary>
    public static double Best(EnvironmentProblem problem)
    {
        var oracle = new ScheduleOracle(problem);
        oracle.Try(0, new Dictionary<ScheduleNeed, int>(), 0);
        return oracle.best;
    }

    private void Try(int position, Dictionary<ScheduleNeed, int> served, double value)
    {
        best = Math.Max(best, value);
        if (position == index.Blocks.Length)
        {
            return;
        }

        foreach (var placed in Patterns(position))
        {
            Take(position, placed, served, value);
        }
    }

    // Who leads what and where does not matter to what it is worth.
    private Seat[][] Patterns(int position) => patterns.TryGetValue(position, out var known) ? known : patterns[position] =
        [.. Choices(index.Blocks[position], 0, []).Select(seats => seats.Where(seat => seat.Need is not null).ToArray())
            .DistinctBy(placed => string.Join(';', placed.Select(seat => $"{seat.Need!.Learner}/{seat.Need.Competency}/{seat.Modality.Id}")))];

    private void Take(int position, Seat[] placed, Dictionary<ScheduleNeed, int> served, double value)
    {
        var block = index.Blocks[position];
        if (placed.Any(seat => served.GetValueOrDefault(seat.Need!) >= seat.Need!.RemainingMinutes || BlocksOn(served, seat.Need!, block) >= seat.Need!.MaxBlocksPerDay))
        {
            return;
        }

        var after = new Dictionary<ScheduleNeed, int>(served);
        foreach (var seat in placed)
        {
            var useful = Math.Min(block.Minutes, seat.Need!.RemainingMinutes - served.GetValueOrDefault(seat.Need!));
            value += useful * worth.PerMinute(seat.Need!, seat.Modality);
            after[seat.Need!] = served.GetValueOrDefault(seat.Need!) + block.Minutes;
        }

        Try(position + 1, after, value);
    }

    // All blocks are equally long and, in what this is asked for, of one day.
    private static int BlocksOn(Dictionary<ScheduleNeed, int> served, ScheduleNeed need, TimeBlock block) => served.GetValueOrDefault(need) / block.Minutes;

    private IEnumerable<List<Seat>> Choices(TimeBlock block, int learner, List<Seat> seats)
    {
        if (learner == learners.Length)
        {
            return AreSessions(block, seats) ? [[.. seats]] : [];
        }

        return SeatsOf(block, learners[learner]).SelectMany(seat => Choices(block, learner + 1, [.. seats, seat]));
    }

    private IEnumerable<Seat> SeatsOf(TimeBlock block, LearnerId learner)
    {
        yield return new Seat(null, problem.Modalities[0], null, null);
        foreach (var need in problem.Needs.Where(need => need.Learner == learner && need.IsReady))
        {
            foreach (var modality in problem.Modalities.Where(modality => Suitability.CanTakePart(index, learner, modality, block.Id)))
            {
                var offering = modality.SameCompetency ? index.Offering(need.Competency) : null;
                StaffId?[] staff = Suitability.TakesStaff(modality)
                    ? [.. problem.Staff.Where(member => index.IsThere(member.Id, block.Id) && Suitability.CanLead(member, modality, offering)).Select(member => (StaffId?)member.Id)]
                    : [null];
                foreach (var (who, where) in staff.SelectMany(who => problem.Spaces.Where(space => index.IsOpen(space.Id, block.Id) && Suitability.CanHold(modality, space)).Select(space => (who, space.Id))))
                {
                    yield return new Seat(need, modality, who, where);
                }
            }
        }
    }

    private bool AreSessions(TimeBlock block, List<Seat> seats)
    {
        var sessions = seats.Where(seat => seat.Need is not null)
            .GroupBy(seat => (seat.Modality.Id, Competency: seat.Modality.SameCompetency ? seat.Need!.Competency.Value : null, seat.Staff, seat.Space)).ToArray();
        return sessions.All(session => session.Count() >= session.First().Modality.MinSize && session.Count() <= Math.Min(session.First().Modality.MaxSize, index.Space(session.Key.Space!.Value)!.Capacity))
            && sessions.Where(session => session.Key.Staff is not null).GroupBy(session => session.Key.Staff).All(group => group.Count() == 1)
            && sessions.GroupBy(session => session.Key.Space).All(group => group.Count() == 1);
    }

    private sealed record Seat(ScheduleNeed? Need, ModalityProfile Modality, StaffId? Staff, SpaceId? Space);
}
