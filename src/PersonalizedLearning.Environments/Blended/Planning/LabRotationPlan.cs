using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans the lab visits of all classes that share labs, and gives those of one.</summary>
internal sealed class LabRotationPlan
{
    private readonly LabRotation model;
    private readonly PlanDraft draft;
    private readonly ModalityProfile? modality;
    private readonly List<(LearningLab Lab, LearningSpace Space, StaffMember Monitor)> labs = [];
    private readonly List<(LabRotation Class, LearnerId Learner)> rows = [];
    private readonly List<TimeBlock> blocks;
    private readonly int[] needed;

    public LabRotationPlan(LabRotation model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        modality = draft.Modality(model.LabModality, "labModality", online: true);
        draft.Space(model.HomeRoom, "homeRoom");
        ReadLabs();
        var own = draft.Blocks(model.Blocks, "blocks");
        var classes = Classes();
        blocks = [.. classes.SelectMany(item => item.Blocks).Distinct().Select(draft.Facts.Block).OfType<TimeBlock>().OrderBy(block => block, BlockTime.Order)];
        rows.AddRange(classes.SelectMany(item => item.Learners.Distinct().Order().Select(learner => (item, learner))));
        needed = [.. rows.Select(row => Math.Min(row.Class.VisitsPerCycle, blocks.Count(block => CanCome(row.Class, row.Learner, block))))];
        if (model.VisitsPerCycle > own.Count)
        {
            draft.Error(
                "visits-exceed-blocks", "visitsPerCycle", $"Each learner has {model.VisitsPerCycle} visits in a cycle of {own.Count} blocks; expected no more visits than blocks (LR3).",
                $"visits {model.VisitsPerCycle}", $"blocks {own.Count}");
        }
    }

    public BlendedPlan Finish()
    {
        if (draft.HasError || modality is null)
        {
            return draft.Finish();
        }

        WarnOfMissing();
        int[] seats = [.. blocks.Select(block => labs.Sum(lab => SeatsIn(lab, block)))];
        var assignment = new CycleSeats(rows.Count, seats, (row, block) => CanCome(rows[row].Class, rows[row].Learner, blocks[block]) && !draft.Pinned.Has(rows[row].Learner, blocks[block].Id));
        LayEndToEnd(assignment, seats);
        for (var row = 0; row < rows.Count; row++)
        {
            while (assignment.Count(row) < needed[row])
            {
                if (!assignment.TryAdd(row))
                {
                    Refuse(row, seats.Sum());
                    return draft.Finish();
                }
            }
        }

        for (var block = 0; block < blocks.Count; block++)
        {
            PinBlock(blocks[block], [.. Enumerable.Range(0, rows.Count).Where(row => assignment[row, block]).Select(row => rows[row])]);
        }

        return draft.Finish();
    }

    private void ReadLabs()
    {
        if (model.Labs.Count == 0)
        {
            draft.Error("no-lab", "labs", "The rotation has no lab; expected at least one.");
        }

        foreach (var lab in model.Labs)
        {
            var place = $"lab {lab.Space}";
            var space = draft.CampusSpace(lab.Space, place, modality);
            var monitor = draft.Staff(lab.Monitor, place);
            draft.RequireRole(monitor, modality, place);
            if (space is not null && !space.Features.Contains(model.LabFeature))
            {
                draft.Error("not-a-lab", place, $"Space '{lab.Space}' lacks the feature '{model.LabFeature}' (LR1).", $"space {lab.Space}");
            }

            if (lab.Space == model.HomeRoom)
            {
                draft.Error("lab-is-home-room", place, $"Space '{lab.Space}' is the home room; expected a lab apart from it (LR1).", $"space {lab.Space}");
            }

            if (space is not null && monitor is not null)
            {
                labs.Add((lab, space, monitor));
            }
        }

        if (model.Labs.Select(lab => lab.Space).Distinct().Count() < model.Labs.Count)
        {
            draft.Error("repeated-lab", "labs", "A lab is named twice.", model.Labs.Select(lab => $"space {lab.Space}"));
        }
    }

    // Where the sessions of a class are pinned already, its seats are taken and it is not planned again.
    // Classes with more visits come first, which keeps the visits of a learner apart when they are laid end to end.
    private List<LabRotation> Classes()
    {
        var spaces = model.Labs.Select(lab => lab.Space).ToHashSet();
        var planned = draft.Facts.Problem.Pins.OfType<SessionPin>().Select(pin => pin.Course).ToHashSet();
        var others = draft.Facts.Problem.Models.OfType<LabRotation>().Where(item => item.Course != model.Course && !planned.Contains(item.Course) && item.Labs.Any(lab => spaces.Contains(lab.Space))).ToList();
        foreach (var other in others.Where(item => !spaces.SetEquals(item.Labs.Select(lab => lab.Space))))
        {
            draft.Error("labs-overlap", "labs", $"Course '{other.Course}' shares some of the labs and not all; expected the same labs, so that the visits of both can be planned together.", $"course {model.Course}", $"course {other.Course}");
        }

        return [.. others.Append(model).OrderByDescending(item => item.VisitsPerCycle).ThenBy(item => item.Course)];
    }

    private bool CanCome(LabRotation item, LearnerId learner, TimeBlock block) => item.Blocks.Contains(block.Id) && draft.Facts.IsOnSite(learner, block.Id);

    private bool IsOpen((LearningLab Lab, LearningSpace Space, StaffMember Monitor) lab, TimeBlock block) =>
        !lab.Space.UnavailableIn.Contains(block.Id) && !lab.Monitor.UnavailableIn.Contains(block.Id)
        && draft.Pinned.Keeping(lab.Space, block) is null && draft.Pinned.Keeping(lab.Monitor, block, modality) is null;

    private int SeatsIn((LearningLab Lab, LearningSpace Space, StaffMember Monitor) lab, TimeBlock block) =>
        IsOpen(lab, block) ? Math.Max(0, Math.Min(lab.Space.Capacity - draft.Pinned.SeatsTaken(lab.Space, block), modality!.MaxSize)) : 0;

    private void WarnOfMissing()
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Class.Course == model.Course && needed[row] < model.VisitsPerCycle)
            {
                draft.Warn(
                    "learner-not-on-site", $"learner {rows[row].Learner}",
                    $"Learner '{rows[row].Learner}' is on site in {needed[row]} blocks of the cycle and has {needed[row]} lab visits instead of {model.VisitsPerCycle}.", $"learner {rows[row].Learner}");
            }
        }
    }

    // All first visits, then all second ones, block after block: classes stay whole, and the visits of a learner are at least a block apart. What does not fit is completed after.
    private void LayEndToEnd(CycleSeats assignment, int[] seats)
    {
        var block = 0;
        var used = 0;
        for (var round = 0; round < needed.DefaultIfEmpty(0).Max(); round++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (needed[row] <= round)
                {
                    continue;
                }

                while (block < seats.Length && used >= Math.Min(seats[block], rows.Count))
                {
                    (block, used) = (block + 1, 0);
                }

                used += block < seats.Length && assignment.TryTake(row, block) ? 1 : 0;
            }
        }
    }

    private void Refuse(int row, int seats)
    {
        var visits = needed.Sum();
        var classes = rows.Select(item => item.Class.Course).Distinct().Select(course => $"course {course}");
        if (visits > seats)
        {
            draft.Error("labs-too-small", "labs", $"All classes together have {visits} visits; the labs have {seats} seats in the blocks of the cycle (LR2).", [$"visits {visits}", $"seats {seats}", .. classes]);
        }
        else
        {
            var possible = blocks.Where(block => CanCome(rows[row].Class, rows[row].Learner, block)).Select(block => $"block {block.Id}");
            draft.Error(
                "labs-full", $"learner {rows[row].Learner}", $"No seat in a lab is left for {needed[row]} visits of learner '{rows[row].Learner}' in the blocks in which they are on site.",
                [$"learner {rows[row].Learner}", .. possible]);
        }
    }

    private void PinBlock(TimeBlock block, List<(LabRotation Class, LearnerId Learner)> inside)
    {
        var left = labs.Select(lab => SeatsIn(lab, block)).ToArray();
        int[] sessions = [.. labs.Select(lab => draft.Pinned.CountIn(lab.Space, block))];
        foreach (var item in inside.GroupBy(row => row.Class))
        {
            var waiting = item.Select(row => row.Learner).Order().ToList();
            for (var lab = 0; lab < labs.Count && waiting.Count > 0; lab++)
            {
                var most = Math.Min(labs[lab].Space.MaxConcurrentGroups, modality!.Supervision == Supervision.Teach ? 1 : labs[lab].Monitor.Zones);
                var count = sessions[lab] < most ? Math.Min(left[lab], waiting.Count) : 0;
                if (count > 0)
                {
                    sessions[lab]++;
                    left[lab] -= count;
                    PinVisit(block, item.Key, lab, waiting[..count]);
                    waiting.RemoveRange(0, count);
                }
            }

            if (waiting.Count > 0)
            {
                draft.Error(
                    "labs-shared", $"block {block.Id}", $"{inside.Count} learners of several classes fit the seats of the labs in block '{block.Id}', but not as so many sessions at once; expected labs that hold more sessions, and monitors with more zones.",
                    [$"block {block.Id}", .. inside.Select(row => row.Class.Course).Distinct().Select(course => $"course {course}")]);
                return;
            }
        }
    }

    private void PinVisit(TimeBlock block, LabRotation item, int lab, List<LearnerId> learners)
    {
        if (item.Course == model.Course)
        {
            draft.Pin(block, modality!, labs[lab].Space.Id.Value, learners, labs[lab].Monitor.Id, labs[lab].Space.Id);
        }
    }
}
