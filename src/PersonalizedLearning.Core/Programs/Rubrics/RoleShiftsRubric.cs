using static PersonalizedLearning.Programs.RubricCells;

namespace PersonalizedLearning.Programs;

/// <summary>How roles change: from, on the way, to.</summary>
internal static class RoleShiftsRubric
{
    private static readonly ValueList<PracticeLevel> Levels = [new("from", "From"), new("shifting", "Shifting"), new("to", "To")];

    public static PracticeRubric Create() => new("role-shifts", 1, "How roles shift", Levels, [Learner(), Teacher(), Leader(), Family()]);

    private static PracticeDimension Learner() => Dimension(
        Levels, "learner", "Learner: from following to steering",
        "Learners follow instructions and wait for the next one.",
        "Let learners choose one thing each day: the task, the order, the partner or the place.",
        "Learners make small choices and can tell their goal; adults decide what matters.",
        "Let learners propose their next goal and plan, and answer every proposal.",
        "Learners set goals, plan, ask for help, judge their work and speak up for what they need.");

    private static PracticeDimension Teacher() => Dimension(
        Levels, "teacher", "Teacher: from presenting to coaching",
        "Teachers present the content and keep everybody at the same place.",
        "Replace one presentation a week by work in small groups or talks one to one.",
        "Teachers present less, guide groups and look at evidence; plans are still made by them alone.",
        "Plan the next unit with learners, and share learners and tasks with a colleague.",
        "Teachers coach, design experiences, and plan with learners and colleagues, each by own strengths.");

    private static PracticeDimension Leader() => Dimension(
        Levels, "leader", "Leader: from directing to enabling",
        "Leaders decide what is done in every class and check that it is.",
        "Ask a team of teachers what one rule keeps them from trying, and lift it for a while.",
        "Leaders allow trials and look at what comes of them; rules and timetable stay as they were.",
        "Change timetable, rooms and roles by what the trials showed, and learn in public yourself.",
        "Leaders share a vision, give room and time to try, spread what works, and clear obstacles away.");

    private static PracticeDimension Family() => Dimension(
        Levels, "family", "Family: from being informed to taking part",
        "Families get grades and notices.",
        "Ask each family once what their child loves, needs and hopes for, and use one of the answers.",
        "Families come to talks and hear about goals and progress.",
        "Invite families to the talk where the learner presents goals and plan, and ask them to add to it.",
        "Families are partners: they contribute to the profile, are heard on goals and plans, and know how to help next.");
}
