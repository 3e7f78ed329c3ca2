#!/usr/bin/env bash
# WordPress from Debian with the texts of content/ as posts, to measure beside. Everything it keeps is in one folder, and it listens on 127.0.0.1 alone.
#   wordpress.sh start FOLDER CONTENT   prints the address when it answers; exits with 3 and a reason when it can't be had
#   wordpress.sh stop FOLDER            stops what was started, by its own ids
# The usual setup: nginx, PHP-FPM with opcache, MariaDB; no plugins, so no page cache.
set -euo pipefail
act=$1 folder=$2
lack() { echo "$*"; exit 3; }

if [[ $act == stop ]]; then
  for service in nginx fpm db; do
    [[ -s $folder/$service.pid ]] && kill "$(<"$folder/$service.pid")" 2>/dev/null || true
  done
  for service in nginx fpm db; do
    for _ in $(seq 100); do [[ -s $folder/$service.pid ]] && kill -0 "$(<"$folder/$service.pid")" 2>/dev/null || break; sleep 0.1; done
  done
  exit 0
fi

content=$3
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 PATH=$PATH:/usr/sbin:/sbin
packages=(wordpress wordpress-theme-twentytwentythree nginx-light php-fpm php-mysql mariadb-server)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || lack "WordPress är inte installerat, och det går inte att installera det här."
  (apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}") >"$folder/apt.log" 2>&1 || lack "WordPress gick inte att installera: $(tail -n 1 "$folder/apt.log")"
fi
fpm=$(ls /usr/sbin/php-fpm8* | tail -1)
user=$(id -un)

mariadb-install-db --no-defaults --datadir="$folder/data" --user="$user" --skip-test-db --auth-root-authentication-method=normal >"$folder/db.log" 2>&1
mariadbd --no-defaults --datadir="$folder/data" --user="$user" --socket="$folder/db.sock" --pid-file="$folder/db.pid" --skip-networking >>"$folder/db.log" 2>&1 &
for _ in $(seq 150); do mariadb-admin --no-defaults --socket="$folder/db.sock" -uroot ping >/dev/null 2>&1 && break; sleep 0.2; done
mariadb --no-defaults --socket="$folder/db.sock" -uroot -e "CREATE DATABASE wp; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost;"

cp -rL /usr/share/wordpress "$folder/site"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$folder/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:$folder/db.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://127.0.0.1:$port'); define('WP_SITEURL', 'http://127.0.0.1:$port');
define('WP_CONTENT_DIR', '$folder/site/wp-content'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', '$folder/site/');
require_once ABSPATH . 'wp-settings.php';
PHP

cat >"$folder/fill.php" <<'PHP'
<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/site/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('NaraVard', 'admin', 'admin@example.invalid', true, '', 'a password for the measuring');
update_option('permalink_structure', '/%postname%/');
update_option('posts_per_page', 20);
switch_theme('twentytwentythree');
$count = 0;
foreach (glob($argv[2] . '/{examples,patterns,concepts,methods,guide,series}/*.md', GLOB_BRACE) as $file) {
    [, $head, $body] = preg_split('/^---\s*$/m', file_get_contents($file), 3);
    preg_match('/^title:\s*"?(.*?)"?\s*$/m', $head, $title);
    preg_match('/^themes:\s*\[(.*?)\]/m', $head, $themes);
    preg_match('/^summary:\s*"?(.*?)"?\s*$/m', $head, $lead);
    $terms = array_map(fn($name) => wp_create_category(trim($name, " \"'")), array_filter(explode(',', $themes[1] ?? '')));
    $html = preg_replace('/^## (.*)$/m', "\n<h2>$1</h2>\n", esc_html($body));
    $html = implode("\n", array_map(fn($part) => str_starts_with($part, '<h2>') ? $part : "<p>$part</p>", array_filter(array_map('trim', preg_split('/\n\s*\n/', $html)))));
    $count += is_int(wp_insert_post(['post_title' => $title[1] ?? basename($file, '.md'), 'post_name' => basename($file, '.md'), 'post_excerpt' => $lead[1] ?? '', 'post_content' => $html, 'post_status' => 'publish', 'post_category' => $terms])) ? 1 : 0;
}
flush_rewrite_rules();
fwrite(STDERR, "$count posts\n");
PHP
php "$folder/fill.php" "$folder" "$content" >"$folder/fill.log" 2>&1 || lack "WordPress gick inte att fylla: $(tail -n 1 "$folder/fill.log")"

cat >"$folder/fpm.conf" <<CONF
[global]
pid = $folder/fpm.pid
error_log = $folder/fpm.log
daemonize = yes
[www]
user = $user
group = $(id -gn)
listen = $folder/fpm.sock
pm = static
pm.max_children = 8
php_admin_value[opcache.enable] = 1
php_admin_value[opcache.memory_consumption] = 128
CONF
"$fpm" -R -y "$folder/fpm.conf"

mkdir -p "$folder/tmp"
cat >"$folder/nginx.conf" <<CONF
daemon on; pid $folder/nginx.pid; error_log $folder/nginx.log; worker_processes auto;
$([[ $user == root ]] && echo "user root;")
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; gzip on; gzip_types text/css application/javascript application/json;
  client_body_temp_path $folder/tmp; proxy_temp_path $folder/tmp; fastcgi_temp_path $folder/tmp; uwsgi_temp_path $folder/tmp; scgi_temp_path $folder/tmp;
  server {
    listen 127.0.0.1:$port; root $folder/site; index index.php;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location = /robots.txt { return 200 "User-agent: *\n"; }
    location ~ \.php\$ { include /etc/nginx/fastcgi_params; fastcgi_param HTTP_HOST \$http_host; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; fastcgi_pass unix:$folder/fpm.sock; }
  }
}
CONF
nginx -e "$folder/nginx.log" -c "$folder/nginx.conf"
for _ in $(seq 100); do curl -fsS -o /dev/null "http://127.0.0.1:$port/" 2>"$folder/curl.log" && break; sleep 0.2; done
curl -fsS -o /dev/null "http://127.0.0.1:$port/" || lack "WordPress svarar inte: $(tail -n 1 "$folder/nginx.log")"
echo "http://127.0.0.1:$port"
