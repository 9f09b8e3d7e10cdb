using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What is decided before the search: sessions of pins, of blended models and of blocks that stay as they are, with whom and what they take.</summary>
internal sealed class FixedPlacements
{
    private readonly DenseProblem dense;
    private readonly HashSet<(LearnerId Learner, BlockId Block)> taken = [];
    private readonly Dictionary<(StaffId Staff, BlockId Block), int> staffUse = [];
    private readonly Dictionary<(SpaceId Space, BlockId Block), int> spaceUse = [];
    private readonly HashSet<(SessionId Session, bool IsStaff)> chosen = [];
    private readonly Dictionary<int, int> needMinutes = [];
    private readonly Dictionary<(int Need, LocalDate Date), int> needBlocks = [];
    private readonly HashSet<SessionId> ids = [];

    private FixedPlacements(DenseProblem dense, IEnumerable<BlockId> frozen)
    {
        this.dense = dense;
        Frozen = [.. frozen.Where(block => dense.Index.PositionOf(block) >= 0)];
    }

    /// <summary>Gets the sessions, each with the staff and space that it takes where they are known or could be found.</summary>
    public List<Session> Sessions { get; } = [];

    /// <summary>Gets the blocks that stay as they are.</summary>
    public HashSet<BlockId> Frozen { get; }

    /// <summary>Gets what learners do in blocks that stay as they are.</summary>
    public Dictionary<(LearnerId Learner, BlockId Block), PlaylistItem> FrozenItems { get; } = [];

    /// <summary>Gets the pins of learners that the search has to keep.</summary>
    public List<LearnerPin> LearnerPins { get; } = [];

    /// <summary>Gets the pins of staff for whom the search has to find learners.</summary>
    public List<StaffPin> StaffPins { get; } = [];

    /// <summary>Collects what is decided.</summary>
    /// <param name="dense">The problem.</param>
    /// <param name="options">The schedule known before, and the blocks of it that stay.</param>
    public static FixedPlacements Of(DenseProblem dense, SolveOptions options)
    {
        var made = new FixedPlacements(dense, options.Previous is null ? [] : options.Stability.FrozenBlocks);
        made.AddFrozen(options.Previous);
        made.AddPins();
        made.AddPlans();
        FixedResources.Choose(dense, made);
        AdvisorySessions.Add(dense, made);
        return made;
    }

    /// <summary>Whether a learner's time in a block is decided.</summary>
    public bool IsTaken(LearnerId learner, BlockId block) => Frozen.Contains(block) || taken.Contains((learner, block));

    /// <summary>Whether a session is fixed: nobody is added to it.</summary>
    public bool Holds(SessionId session) => ids.Contains(session);

    /// <summary>How many fixed sessions a member of staff leads in a block.</summary>
    public int UseOf(StaffId staff, BlockId block) => staffUse.GetValueOrDefault((staff, block));

    /// <summary>How many fixed sessions a space holds in a block.</summary>
    public int UseOf(SpaceId space, BlockId block) => spaceUse.GetValueOrDefault((space, block));

    /// <summary>How many fixed sessions a member of staff leads in a block that no other could lead, as people named who does.</summary>
    public int NamedUseOf(StaffId staff, BlockId block) =>
        UseOf(staff, block) == 0 ? 0 : Sessions.Count(session => session.Block == block && session.Staff == staff && !chosen.Contains((session.Id, true)));

    /// <summary>How many fixed sessions a space holds in a block that could be nowhere else, as people named where they are.</summary>
    public int NamedUseOf(SpaceId space, BlockId block) =>
        UseOf(space, block) == 0 ? 0 : Sessions.Count(session => session.Block == block && session.Space == space && !chosen.Contains((session.Id, false)));

    /// <summary>The minutes that fixed sessions give to a need.</summary>
    public int MinutesOf(int need) => needMinutes.GetValueOrDefault(need);

    /// <summary>The blocks of a day that fixed sessions give to a need.</summary>
    public int BlocksOf(int need, LocalDate date) => needBlocks.GetValueOrDefault((need, date));

    /// <summary>Whether any fixed session gives time to a need.</summary>
    public bool Serves(int need) => needMinutes.ContainsKey(need);

    /// <summary>Adds a session and takes the time of its learners, as far as it is free.</summary>
    public void Add(Session session)
    {
        if (!ids.Add(session.Id))
        {
            return;
        }

        var learners = session.Learners.Where(learner => dense.LearnerOf(learner) >= 0 && taken.Add((learner, session.Block))).Order().ToValueList();
        session = session with { Learners = learners };
        Sessions.Add(session);
        Use(session.Staff, session.Space, session.Block);
        foreach (var learner in learners)
        {
            if (session is { Competency: { } competency, Purpose: SessionPurpose.Learning or SessionPurpose.PreWork } && dense.NeedOf(learner, competency) is >= 0 and var need && dense.Index.Block(session.Block) is { } block)
            {
                needMinutes[need] = MinutesOf(need) + block.Minutes;
                needBlocks[(need, block.Date)] = BlocksOf(need, block.Date) + 1;
            }
        }
    }

    /// <summary>Gives a fixed session the staff and space that were found for it.</summary>
    public void Complete(int position, StaffId? staff, SpaceId? space)
    {
        var session = Sessions[position];
        _ = (staff is not null && chosen.Add((session.Id, true)), space is not null && chosen.Add((session.Id, false)));
        Sessions[position] = session with { Staff = session.Staff ?? staff, Space = session.Space ?? space };
        Use(session.Staff is null ? staff : null, session.Space is null ? space : null, session.Block);
    }

    private void Use(StaffId? staff, SpaceId? space, BlockId block)
    {
        if (staff is { } member)
        {
            staffUse[(member, block)] = UseOf(member, block) + 1;
        }

        if (space is { } room)
        {
            spaceUse[(room, block)] = UseOf(room, block) + 1;
        }
    }

    private void AddFrozen(Schedule? previous)
    {
        foreach (var session in previous?.Sessions.Where(session => Frozen.Contains(session.Block)) ?? [])
        {
            Add(session);
        }

        foreach (var day in previous?.Days ?? [])
        {
            foreach (var item in day.Items.Where(item => Frozen.Contains(item.Block)))
            {
                FrozenItems.TryAdd((day.Learner, item.Block), item);
            }
        }
    }

    private void AddPins()
    {
        var open = dense.Problem.Pins.Where(pin => !Frozen.Contains(pin.Block)).ToList();
        foreach (var pin in open.OfType<SessionPin>().OrderBy(pin => pin.Session))
        {
            Add(SessionOf(pin));
        }

        LearnerPins.AddRange(open.OfType<LearnerPin>().OrderBy(pin => pin.Block).ThenBy(pin => pin.Learner).ThenBy(pin => pin.Modality));
        StaffPins.AddRange(open.OfType<StaffPin>().OrderBy(pin => pin.Block).ThenBy(pin => pin.Staff).ThenBy(pin => pin.Modality));
    }

    // A model sees the sessions of those before it, so that it can keep out of their way.
    private void AddPlans()
    {
        var problem = dense.Problem;
        foreach (var model in problem.Models.OrderBy(model => model.Course))
        {
            SessionPin[] sessions = [.. model.Plan(problem).Sessions.Where(pin => !Frozen.Contains(pin.Block))];
            Array.ForEach(sessions, pin => Add(SessionOf(pin)));
            problem = problem with { Pins = [.. problem.Pins, .. sessions] };
        }
    }

    private static Session SessionOf(SessionPin pin) => new()
    {
        Id = pin.Session,
        Block = pin.Block,
        Modality = pin.Modality,
        Competency = pin.Competency,
        Course = pin.Course,
        Staff = pin.Staff,
        Space = pin.Space,
        Learners = pin.Learners,
        Purpose = pin.Purpose,
        IsRequired = true,
        Station = pin.Station,
    };
}
