using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>A schedule in the making: block by block, the largest groups first, then independent work.</summary>
internal sealed class GreedySchedule
{
    private readonly EnvironmentProblem problem;
    private readonly TimeBlock[] blocks;
    private readonly StaffMember[] staff;
    private readonly LearningSpace[] spaces;
    private readonly List<Session> sessions = [];
    private readonly Dictionary<(LearnerId, BlockId), CompetencyId> own = [];
    private readonly Dictionary<ScheduleNeed, int> left;
    private readonly Dictionary<(ScheduleNeed, LocalDate), int> blocksOn = [];

    public GreedySchedule(EnvironmentProblem problem, Schedule? previous)
    {
        this.problem = problem;
        blocks = [.. problem.Blocks.Where(block => block.Kind == BlockKind.Instruction).OrderBy(block => block.Date).ThenBy(block => block.Start)];
        staff = [.. problem.Staff.OrderBy(member => member.Id)];
        spaces = [.. problem.Spaces.OrderBy(space => space.Capacity).ThenBy(space => space.Id)];
        left = problem.Needs.Where(need => need.IsReady).OrderByDescending(need => need.Priority).ThenBy(need => need.Learner).ThenBy(need => need.Competency)
            .ToDictionary(need => need, need => need.RemainingMinutes);
        Keep(previous);
    }

    public Schedule Make(CancellationToken cancellation)
    {
        foreach (var block in blocks.Where(_ => !cancellation.IsCancellationRequested))
        {
            foreach (var modality in problem.Modalities.OrderByDescending(modality => modality.SameCompetency).ThenBy(modality => modality.Id))
            {
                Fill(block, modality);
            }
        }

        ValueList<Session> ordered = [.. sessions.OrderBy(session => Array.FindIndex(blocks, block => block.Id == session.Block)).ThenBy(session => session.Id)];
        return new Schedule(ordered, LearnerDays.Of(problem, ordered, own));
    }

    private void Keep(Schedule? previous)
    {
        var items = previous?.Days.SelectMany(day => day.Items.Select(item => (day.Learner, Item: item))).ToLookup(pair => pair.Item.Session);
        foreach (var session in previous?.Sessions ?? [])
        {
            sessions.Add(session);
            foreach (var (learner, item) in items![session.Id])
            {
                Take(left.Keys.Single(need => need.Learner == learner && need.Competency == item.Competency), blocks.Single(block => block.Id == session.Block), session.Competency is null);
            }
        }
    }

    private void Fill(TimeBlock block, ModalityProfile modality)
    {
        while (true)
        {
            var free = left.Where(pair => pair.Value > 0 && IsFree(pair.Key, block)).Select(pair => pair.Key).ToArray();
            var groups = modality.SameCompetency
                ? free.Where(need => IsOffered(need.Competency, modality)).GroupBy(need => (CompetencyId?)need.Competency).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                    .Select(group => (Competency: group.Key, Needs: group.ToArray()))
                : [(null, free.DistinctBy(need => need.Learner).ToArray())];
            if (!groups.Any(group => Open(block, modality, group.Competency, group.Needs)))
            {
                return;
            }
        }
    }

    private bool Open(TimeBlock block, ModalityProfile modality, CompetencyId? competency, ScheduleNeed[] needs)
    {
        var leader = staff.FirstOrDefault(member => IsFree(member, block) && member.MayLead(modality)
            && (competency is not { } about || member.IsQualifiedFor(problem.Offerings.First(offering => offering.Competency == about))));
        var space = spaces.LastOrDefault(room => !room.UnavailableIn.Contains(block.Id) && modality.Requires.All(room.Features.Contains)
            && !sessions.Exists(session => session.Block == block.Id && session.Space == room.Id));
        if (space is null || (leader is null && modality.Supervision != Supervision.None))
        {
            return false;
        }

        ScheduleNeed[] taken = [.. needs.Take(Math.Min(modality.MaxSize, space.Capacity))];
        if (taken.Length < modality.MinSize)
        {
            return false;
        }

        var id = SessionId.From(FormattableString.Invariant($"{block.Id}-{sessions.Count(session => session.Block == block.Id)}"));
        sessions.Add(new Session
        {
            Id = id,
            Block = block.Id,
            Modality = modality.Id,
            Competency = competency,
            Staff = modality.Supervision == Supervision.None ? null : leader!.Id,
            Space = space.Id,
            Learners = [.. taken.Select(need => need.Learner).Order()],
        });
        foreach (var need in taken)
        {
            Take(need, block, competency is null);
        }

        return true;
    }

    private void Take(ScheduleNeed need, TimeBlock block, bool isOwn)
    {
        left[need] -= Math.Min(left[need], block.Minutes);
        blocksOn[(need, block.Date)] = blocksOn.GetValueOrDefault((need, block.Date)) + 1;
        if (isOwn)
        {
            own[(need.Learner, block.Id)] = need.Competency;
        }
    }

    private bool IsFree(ScheduleNeed need, TimeBlock block) =>
        blocksOn.GetValueOrDefault((need, block.Date)) < need.MaxBlocksPerDay
        && !problem.Attendance.Any(item => item.Learner == need.Learner && (item.AbsentIn.Contains(block.Id) || item.RemoteIn.Contains(block.Id)))
        && !sessions.Exists(session => session.Block == block.Id && session.Learners.Contains(need.Learner));

    private bool IsFree(StaffMember member, TimeBlock block) =>
        !member.UnavailableIn.Contains(block.Id) && !sessions.Exists(session => session.Block == block.Id && session.Staff == member.Id);

    private bool IsOffered(CompetencyId competency, ModalityProfile modality) =>
        problem.Offerings.Any(offering => offering.Competency == competency && (offering.Modalities.Count == 0 || offering.Modalities.Contains(modality.Id)));
}
