// Starts `oscem-map lsp` for .omap files; everything else is the server's.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const [command, ...args] = workspace.getConfiguration("oscem-map").get("command");
  client = new LanguageClient("oscem-map", "oscem-map", { command, args }, {
    documentSelector: [{ language: "omap" }],
    // Files that another program changes: a branch that is checked out, `oscem-map fmt`.
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.omap") },
  });
  return client.start();
};

exports.deactivate = () => client && client.stop();
