using static PersonalizedLearning.Programs.RubricCells;

namespace PersonalizedLearning.Programs;

/// <summary>The continuum from one size fits all to personalized.</summary>
internal static class ContinuumRubric
{
    private static readonly ValueList<PracticeLevel> Levels =
    [
        new("one-size-fits-all", "One size fits all"), new("differentiated", "Differentiated"), new("individualized", "Individualized"), new("personalized", "Personalized"),
    ];

    public static PracticeRubric Create() => new(
        "continuum", 1, "From one size fits all to personalized", Levels, [Student(), Teacher(), Technology(), Assessment(), Time()]);

    private static PracticeDimension Student() => Dimension(
        Levels, "student", "Student",
        "All students get the same work in the same order, and are told what to do.",
        "Before the next unit, find out what each student can do already, and prepare a second task for those who need another way in.",
        "Students work in groups on tasks that fit the group; adults form the groups and pick the tasks.",
        "Show each student the competencies of the unit and where they stand, and let them move on once they have shown one.",
        "Each student works at an own pace on what others have chosen for them.",
        "Agree on one goal with each student; let the student propose the path and the way to show what was learnt.",
        "Students set goals with their teachers, choose how to learn and how to show it, and reflect on how it went.");

    private static PracticeDimension Teacher() => Dimension(
        Levels, "teacher", "Teacher",
        "The teacher plans one lesson for the whole class and presents it from the front.",
        "Plan the next lesson in two variants, and use a quick check to decide who gets which.",
        "The teacher prepares variants for groups by readiness or interest and moves between the groups.",
        "Use what students did this week to give each of them a next step of their own, and free time to talk with some of them every day.",
        "The teacher gives every student a next step by their data, and helps where somebody is stuck.",
        "Hold regular talks in which the student leads: what is the goal, what was tried, what comes next.",
        "The teacher coaches: students and teacher plan together, and teaching is aimed at what these plans call for.");

    private static PracticeDimension Technology() => Dimension(
        Levels, "technology", "Technology",
        "Everybody uses the same material on the same device, if there is one; it replaces paper.",
        "Offer the next topic in two forms, such as a text and a video, and note who uses which.",
        "Groups get different tools or materials, which the teacher assigns.",
        "Choose a tool that shows students and teachers what was mastered, and let it unlock what comes next.",
        "Software adapts the sequence and the pace to each student's answers.",
        "Let students choose among tools, and use them to plan, create, work with others and show their progress.",
        "Students choose tools to find, make, share and show; the tools keep plan and progress in one place that the student sees and steers.");

    private static PracticeDimension Assessment() => Dimension(
        Levels, "assessment", "Assessment",
        "One test at the end of the unit for all, mainly for a grade.",
        "Add one short check in the middle of the unit, and change something by what it shows.",
        "Checks during the unit show which groups need what; the final test is the same for all.",
        "Let each student take the assessment of a competency when ready, and again when it did not work out.",
        "Each student is assessed when ready, and the result decides what comes next.",
        "Offer several ways to show a competency by the same criteria, and have students judge their own work by them first.",
        "Students show mastery when ready and in ways they choose by the same criteria; they can say what the evidence shows and what to do next.");

    private static PracticeDimension Time() => Dimension(
        Levels, "time", "Time",
        "Time is fixed: the class moves on by the calendar, whoever has learnt what.",
        "Set aside one block a week in which groups work on what they need most.",
        "Within the lesson groups get more or less time; the unit ends for all on the same day.",
        "Let those who have shown a competency go on, and those who have not keep working on it after the unit.",
        "Pace differs by student within a course; the timetable stays as it is.",
        "Let students plan part of their week themselves, and count what is mastered instead of hours.",
        "Time follows learning: students plan their time with teachers, learn in and out of school, and get credit when they show mastery.");
}
